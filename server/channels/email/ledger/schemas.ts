import { z } from "zod";
import { pageOf, pageQuery } from "#platform/http/index.ts";
import { addresseeSchema } from "../../../conversations/index.ts";
import { mailStates } from "../../../mail/incoming/index.ts";

const mailState = z.enum(mailStates).meta({ id: "MailState", description: "What became of a mail that was accepted" });

export const mailItemSchema = z
  .object({
    id: z.uuid(),
    messageId: z.string().describe("Of its header, without <>; empty when it has none"),
    state: mailState,
    conversationId: z.uuid().nullable(),
    from: addresseeSchema,
    subject: z.string(),
    preview: z.string(),
    kind: z
      .string()
      .nullable()
      .describe("person, auto-reply, automatic, bounce, delivered, feedback or list; null until it is read"),
    flags: z.array(z.string()),
    reason: z.string().nullable().describe("Why it is where it is, in a sentence"),
    problem: z.string().nullable(),
    proposedSender: addresseeSchema.nullable().describe("Who wrote the mail that a member has forwarded"),
    replyTo: z.string().nullable(),
    receivedAt: z.iso.datetime(),
    size: z.number().int().describe("Bytes"),
    inbox: z.object({ id: z.uuid(), name: z.string() }),
  })
  .meta({ id: "MailItem" });

export const mailSchema = mailItemSchema
  .extend({
    text: z.string().nullable(),
    html: z.string().nullable().describe("Sanitised; null when there is none, or when it cannot be read"),
  })
  .meta({ id: "Mail" });

export const mailListSchema = pageOf(mailItemSchema).meta({ id: "MailList" });

const stateList = z
  .string()
  .max(120)
  .transform((list) => list.split(","))
  .pipe(z.array(z.enum(mailStates)));

export const mailQuery = pageQuery.extend({
  state: stateList.optional().describe("One or more, with commas between"),
  inboxId: z.uuid().optional(),
  conversationId: z.uuid().optional(),
});

export const byId = z.object({ id: z.uuid() });
export const openingBody = z
  .object({
    always: z.boolean().optional().describe("And so with every mail of this sender"),
  })
  .meta({ id: "NewOpening" });
export const mailCountSchema = z
  .object({
    automatic: z.number().int().describe("Of the last days, up to 999"),
    held: z.number().int(),
    forwarded: z.number().int().describe("Held without a conversation: a customer's mail that a member forwarded"),
    unreadable: z.number().int(),
  })
  .meta({ id: "MailCount" });

export const openedSchema = z.object({ conversationId: z.uuid() }).meta({ id: "OpenedMail" });
