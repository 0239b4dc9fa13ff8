export { mailAsJson } from "./as-json.ts";
export type { Recipient } from "./bounce/index.ts";
export { headerOf } from "./header-of.ts";
export type { Address } from "./headers/index.ts";
export { escapeHtml, htmlToText, sanitizeHtml } from "./html/index.ts";
export { mailDate } from "./mail-date.ts";
export { type MailHead, mailHead } from "./mail-head.ts";
export { type MboxMail, NoMbox, readMbox } from "./mbox/index.ts";
export type { Attachment } from "./mime/index.ts";
export { mailRead } from "./read-command.ts";
export { type MailFlag, type MailKind, type ReadMail, type ReadOptions, readMail } from "./read-mail.ts";
export {
  createMailReader,
  type MailReader,
  type MailReaderOptions,
  UnreadableMail,
  type UnreadableReason,
} from "./reader.ts";
export type { Folded, FoldedHtml, FoldKind } from "./reply/index.ts";
