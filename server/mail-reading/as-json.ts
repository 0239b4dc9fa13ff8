import type { ReadMail } from "./read-mail.ts";

/**
 * A read mail as one line of JSON: what people may want to check by a program. These names and no others are promised, so that
 * what we read beside them may change. Bytes of attachments are left out.
 */
export function mailAsJson(file: string, mail: ReadMail): string {
  const { subject, from, to, cc, replyTo, date, messageId, inReplyTo, references } = mail;
  const { text, html, reply, folded, kind, flags } = mail;
  const attachments = mail.attachments.map(({ content: _content, location: _location, ...attachment }) => attachment);
  const recipients = mail.recipients.map(({ address, status, hard }) => ({ address, status, hard }));
  const said = { subject, from, to, cc, replyTo, date, messageId, inReplyTo, references };
  return JSON.stringify({ file, ...said, text, html, reply, folded, attachments, kind, recipients, flags });
}
