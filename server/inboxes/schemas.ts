import { z } from "zod";

const senders = z.array(z.email().max(254)).max(200);
const name = z.string().trim().min(1).max(100);
const address = z.email().max(254);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language is written like en or pt-BR");
const mailUrl = z
  .url({ protocol: /^smtps?$/, error: "A mail server is written like smtp://user:password@host:587" })
  .max(500)
  .nullable()
  .describe("The server for this inbox's outgoing mail; null for that of the installation. It is never shown again");

/** What may be set of an inbox; the rest of what is set follows from it. */
const settings = z.object({
  senderStyle: z.enum(["person", "company"]).describe("Whose name a mail to the customer carries"),
  private: z.boolean().describe("Only its team sees its conversations, and the customers who wrote to nothing else"),
  asksWhetherSolved: z.boolean(),
  plusAddressing: z.boolean().describe("Whether support+token@... reaches the same mailbox"),
  language: language.nullable(),
  formSenders: senders.describe("Their mails carry the customer in Reply-To, as those of a form do"),
  alwaysSenders: senders.describe("Their mails open a conversation, however automatic they look"),
});

export const inboxSchema = settings
  .extend({
    id: z.uuid(),
    channel: z.enum(["email", "chat", "form", "phone", "sms", "social", "in_person"]),
    name: z.string(),
    address: z.string(),
    teamId: z.uuid(),
    language: z.string().nullable(),
    formSenders: z.array(z.string()),
    alwaysSenders: z.array(z.string()),
    hasMailServer: z.boolean().describe("Whether it sends by a server of its own"),
  })
  .meta({ id: "Inbox" });

export const inboxList = z.object({ items: z.array(inboxSchema) }).meta({ id: "InboxList" });

export const newInboxSchema = settings
  .partial()
  .extend({ channel: z.literal("email").optional(), name, address, teamId: z.uuid(), mailUrl: mailUrl.optional() })
  .meta({ id: "NewInbox" });

export const inboxChangeSchema = settings
  .extend({ name, address, teamId: z.uuid(), mailUrl })
  .partial()
  .meta({ id: "InboxChange" });
