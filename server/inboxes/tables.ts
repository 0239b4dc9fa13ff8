import type { Generated } from "kysely";
import type { Channel, SenderStyle, Treatment } from "./inbox.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    inbox: {
      workspaceId: string;
      id: string;
      channel: Generated<Channel>;
      teamId: string;
      name: string;
      address: string;
      senderStyle: Generated<SenderStyle>;
      isPrivate: Generated<boolean>;
      asksWhetherSolved: Generated<boolean>;
      plusAddressing: Generated<boolean>;
      mailUrl: string | null;
      language: string | null;
      archivedAt: Generated<Date | null>;
      createdAt: Date;
    };
    inboxAddress: { address: string; workspaceId: string; inboxId: string };
    inboxSender: {
      workspaceId: string;
      inboxId: string;
      address: string;
      treatment: Treatment;
      createdBy: string | null;
      createdAt: Date;
    };
  }
}
