import type { Generated } from "kysely";
import type { MailState, Source } from "./mail.ts";

export type SenderProof = "none" | "pass" | "fail";

declare module "#platform/database/connect.ts" {
  interface Tables {
    mail: {
      workspaceId: string;
      id: string;
      inboxId: string;
      messageId: Generated<string>;
      bodyHash: Buffer;
      envelopeFrom: Generated<string>;
      envelopeTo: Generated<string>;
      raw: Buffer | null;
      rawKey: string | null;
      size: number;
      source: Source;
      remoteAddress: Generated<string | null>;
      helo: Generated<string | null>;
      state: Generated<MailState>;
      problem: Generated<string | null>;
      kind: Generated<string | null>;
      fromName: Generated<string>;
      fromAddress: Generated<string>;
      replyTo: Generated<string>;
      proposedName: Generated<string | null>;
      proposedAddress: Generated<string | null>;
      subject: Generated<string>;
      preview: Generated<string>;
      flags: Generated<string[]>;
      senderProof: Generated<SenderProof | null>;
      conversationId: Generated<string | null>;
      entryId: Generated<string | null>;
      attempts: Generated<number>;
      dueAt: Date | null;
      leaseUntil: Generated<Date | null>;
      receivedAt: Date;
      readAt: Generated<Date | null>;
    };
  }
}
