import { z } from "zod";
import { pageOf, pageQuery } from "#platform/http/index.ts";
import { mailStates } from "../../../mail/incoming/index.ts";

const addresseeSchema = z.object({ name: z.string(), address: z.string() });

export const mailItemSchema = z.object({
  id: z.uuid(),
  messageId: z.string().describe("Of its header, without <>; empty when it has none"),
  state: z.enum(mailStates),
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
});

export const mailSchema = mailItemSchema.extend({
  text: z.string().nullable(),
  html: z.string().nullable().describe("Sanitised; null when there is none, or when it cannot be read"),
});

export const mailListSchema = pageOf(mailItemSchema);

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
export const openingBody = z.object({
  always: z.boolean().optional().describe("And so with every mail of this sender"),
});
export const mailCountSchema = z.object({
  automatic: z.number().int().describe("Of the last days, up to 999"),
  held: z.number().int(),
  unreadable: z.number().int(),
});
