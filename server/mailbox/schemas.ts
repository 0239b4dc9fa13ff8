import { z } from "zod";

const moment = z.iso.datetime();
const address = z.email().max(254);

export const mailboxAddressList = z
  .object({
    items: z.array(z.object({ address: z.string(), name: z.string() }).meta({ id: "MailboxAddress" })),
  })
  .meta({ id: "MailboxAddressList" });

export const mailboxMailSchema = z
  .object({
    id: z.uuid(),
    direction: z.enum(["written", "received"]),
    fromName: z.string(),
    fromAddress: z.string(),
    toAddress: z.string(),
    subject: z.string(),
    text: z.string().describe("What was newly written"),
    messageId: z.string(),
    inReplyTo: z.string().nullable(),
    references: z.array(z.string()),
    at: moment,
    automatic: z.boolean(),
    pageUrl: z.string().nullable(),
    yesUrl: z.string().nullable(),
    notYetUrl: z.string().nullable(),
    conversationId: z.uuid().nullable(),
    inboxId: z.uuid().nullable(),
    attachments: z.array(z.object({ filename: z.string(), size: z.number().int() })),
  })
  .meta({ id: "MailboxMail" });

export const mailboxMailList = z.object({ items: z.array(mailboxMailSchema) }).meta({ id: "MailboxMailList" });

export const mailboxMailsQuery = z.object({ address: z.string().min(3).max(320) });

/** A mail as a mail program would show it: for an iframe with `sandbox`, from which nothing is loaded. */
export const mailboxMailContent = z
  .object({
    id: z.uuid(),
    text: z.string(),
    html: z.string().nullable(),
    attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), size: z.number().int() })),
  })
  .meta({ id: "MailboxMailContent" });

const base64LengthMax = 8 * 1024 * 1024;

export const newMailboxMailSchema = z
  .object({
    from: z.object({ name: z.string().max(200).optional(), address }),
    inboxId: z.uuid().optional(),
    to: address.optional().describe("An inbox's address; else the inbox, else the first one"),
    subject: z.string().max(500).default(""),
    text: z.string().min(1).max(200_000),
    inReplyTo: z.string().max(998).optional(),
    references: z.array(z.string().max(998)).max(200).optional(),
    attachments: z
      .array(
        z.object({
          filename: z.string().min(1).max(255),
          contentType: z.string().max(200),
          base64: z.base64().max(base64LengthMax),
        }),
      )
      .max(10)
      .optional(),
  })
  .meta({ id: "NewMailboxMail" });

export const newMailboxMailBytesMax = 2 * base64LengthMax;

export const acceptedMail = z.object({ mailId: z.uuid(), messageId: z.string() }).meta({ id: "AcceptedMail" });
