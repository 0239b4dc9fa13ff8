export { escapeToHtml, htmlToText, sanitizeHtml } from "./html/index.ts";
export { type MailFlag, type MailKind, type ReadMail, type ReadOptions, readMail } from "./read-mail.ts";
