/** The built-in mailbox, for the first run, the demo, and as long as no mail server is set. */
export { type MailboxParts, mailboxRoutes } from "./routes.ts";
