import type { Generated } from "kysely";
import type { ImapSecurity } from "#platform/egress/index.ts";
import type { MailboxState } from "./fetched-mailbox.ts";
import type { TroubleKind } from "./trouble.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    fetchedMailbox: {
      workspaceId: string;
      inboxId: string;
      host: string;
      port: number;
      security: ImapSecurity;
      userName: string;
      password: Buffer;
      folders: string[];
      sentFolder: string | null;
      knownFolders: Generated<string[]>;
      state: Generated<MailboxState>;
      trouble: Generated<TroubleKind | null>;
      problem: Generated<string | null>;
      failingSince: Generated<Date | null>;
      failures: Generated<number>;
      lookedAt: Generated<Date | null>;
      fetchedAt: Generated<Date | null>;
      dueAt: Date;
      leaseKey: Generated<string | null>;
      leaseUntil: Generated<Date | null>;
      createdAt: Date;
    };
    fetchedFolder: {
      workspaceId: string;
      inboxId: string;
      path: string;
      uidValidity: number;
      uidTaken: number;
      since: Date | null;
      lookedAt: Date;
    };
    unfetchedMail: {
      workspaceId: string;
      inboxId: string;
      path: string;
      uidValidity: number;
      uid: number;
      problem: string;
      attempts: Generated<number>;
      dueAt: Date | null;
      since: Date;
    };
    sentCopy: {
      workspaceId: string;
      inboxId: string;
      mimeMessageId: string;
      outgoingMailId: string;
      attempts: Generated<number>;
      dueAt: Date | null;
      filedAt: Generated<Date | null>;
      problem: Generated<string | null>;
      createdAt: Date;
    };
  }
}
