import type { Generated } from "kysely";
import type { Json } from "#platform/database/index.ts";
import type { Ingredients } from "./ingredients.ts";
import type { MailState, Purpose } from "./outgoing-mail.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    outgoingMail: {
      workspaceId: string;
      id: string;
      purpose: Purpose;
      inboxId: string | null;
      conversationId: string | null;
      entryId: string | null;
      participantId: string | null;
      recipient: string;
      recipientName: string;
      envelopeFrom: string;
      mimeMessageId: string;
      subject: string;
      ingredients: Json<Ingredients> | null;
      raw: Generated<Buffer | null>;
      rawKey: Generated<string | null>;
      state: Generated<MailState>;
      problem: Generated<string | null>;
      bouncedAt: Generated<Date | null>;
      attempts: Generated<number>;
      dueAt: Date;
      leaseUntil: Generated<Date | null>;
      triedSince: Generated<Date | null>;
      delayToldAt: Generated<Date | null>;
      lastResponse: Generated<string | null>;
      sentAt: Generated<Date | null>;
      createdAt: Date;
    };
    undeliverableAddress: {
      workspaceId: string;
      address: string;
      softCount: Generated<number>;
      since: Date;
      stoppedAt: Generated<Date | null>;
      reason: Generated<string>;
    };
  }
}
