import { z } from "zod";
import { foldersMax, mailboxStates } from "./fetched-mailbox.ts";
import { troubleKinds } from "./trouble.ts";

const moment = z.iso.datetime();
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9.:-]*[a-z0-9])?$/, "A server is written like imap.company.com");
const port = z.number().int().min(1).max(65_535);
const security = z.enum(["tls", "starttls", "none"]).meta({ id: "MailboxSecurity" });
const folder = z.string().min(1).max(500);

export const fetchedMailboxSchema = z
  .object({
    host: z.string(),
    port: z.number().int(),
    security,
    userName: z.string(),
    folders: z.array(z.string()),
    sentFolder: z.string().nullable().describe("Where copies of what is sent are filed"),
    knownFolders: z.array(z.string()).describe("Those of the mailbox, to choose from"),
    state: z.enum(mailboxStates).meta({ id: "MailboxState" }),
    trouble: z.enum(troubleKinds).nullable().describe("Of what kind the problem is"),
    problem: z.string().nullable().describe("Why it cannot be read, in plain words"),
    failingSince: moment.nullable(),
    nextTryAt: moment.nullable(),
    lookedAt: moment.nullable().describe("When everything in it was last seen"),
    fetchedAt: moment.nullable().describe("When the last mail was fetched"),
    unfetched: z
      .array(z.object({ folder: z.string(), problem: z.string(), since: moment, nextTryAt: moment.nullable() }))
      .describe("Mails that could not be fetched, and why"),
  })
  .meta({ id: "FetchedMailbox" });

export const inboxMailboxSchema = z
  .object({ mailbox: fetchedMailboxSchema.nullable().describe("null: mail comes by other ways only") })
  .meta({ id: "InboxMailbox" });

export const mailboxWishSchema = z
  .object({
    host,
    port,
    security: security.describe("tls from the start (993), starttls (143), or none inside one's own network"),
    userName: z.string().trim().min(1).max(254),
    password: z
      .string()
      .min(1)
      .max(1000)
      .optional()
      .describe("Never shown again. Left out, the kept one stays, as long as server and name do"),
    folders: z.array(folder).min(1).max(foldersMax).optional().describe("Whose mail is fetched; INBOX unless said"),
    sentFolder: folder.nullable().optional().describe("Where copies of what is sent are filed; null for nowhere"),
    sinceDays: z
      .number()
      .int()
      .min(0)
      .max(30)
      .optional()
      .describe("Fetch what has come in so many days before, in folders that are new here; none unless said"),
  })
  .meta({ id: "MailboxWish" });
