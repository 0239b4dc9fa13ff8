import { readFileSync } from "node:fs";
import { type ReadMail, readMail } from "./read-mail.ts";

/** A read mail as one line of JSON: what people may want to check by a program. Bytes of attachments are left out. */
export function mailAsJson(file: string, mail: ReadMail): string {
  const { attachments, recipients, reportedMessageIds, foldedHtml: _folded, newHtml: _new, ...rest } = mail;
  return JSON.stringify({
    file,
    subject: rest.subject,
    from: rest.from,
    to: rest.to,
    cc: rest.cc,
    replyTo: rest.replyTo,
    date: rest.date,
    messageId: rest.messageId,
    inReplyTo: rest.inReplyTo,
    references: rest.references,
    text: rest.text,
    html: rest.html,
    reply: rest.reply,
    folded: rest.folded,
    attachments: attachments.map(({ content: _content, location: _location, ...attachment }) => attachment),
    kind: rest.kind,
    recipients: recipients.map(({ address, status, hard, action, replyCode, diagnostic }) => ({
      address,
      status,
      hard,
      action,
      replyCode,
      diagnostic,
    })),
    reportedMessageIds,
    returnPath: rest.returnPath,
    listId: rest.listId,
    flags: rest.flags,
  });
}

/** Reads one file; throws only when the file cannot be opened. */
export function printMailAsJson(file: string): string {
  return mailAsJson(file, readMail(readFileSync(file)));
}
