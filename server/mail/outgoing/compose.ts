import MailComposer from "nodemailer/lib/mail-composer";
import type { Storage } from "#platform/storage/index.ts";
import { encloseAll } from "./enclose.ts";
import type { Addressee, Ingredients } from "./ingredients.ts";
import { oneLine } from "./one-line.ts";

interface Envelope {
  mimeMessageId: string;
  subject: string;
  date: Date;
  publicUrl: string;
}

/**
 * Stands for our own address in what is queued. Where people reach us is a matter of the process that sends, not of the
 * transaction in which somebody wrote; the real address takes its place when the bytes are put together.
 */
export const ownAddress = "https://manyhands.invalid";

/** Of the oldest and the newest ancestors so many stand in References; a header without end breaks some servers. */
const referencesMax = 30;
const idLengthMax = 900;
const nameLengthMax = 100;
const subjectLengthMax = 1_000;

/**
 * The bytes of one mail (RFC 5322): seven-bit, lines of 76, folded headers. Nothing that a person typed reaches a header with
 * a line break in it. There is no Bcc header: each recipient has a copy of their own.
 */
export async function composeMail(
  { from, to, cc, replyTo, inReplyTo, references = [], autoSubmitted, language, text, html, enclosures }: Ingredients,
  { mimeMessageId, subject, date, publicUrl }: Envelope,
  storage: Pick<Storage, "read">,
): Promise<Buffer> {
  const { attachments, shown } = await encloseAll(enclosures, html, storage);
  const composer = new MailComposer({
    from: clean(from),
    to: to.map(clean),
    cc: cc.map(clean),
    ...(replyTo && { replyTo: oneLine(replyTo) }),
    messageId: bracketed(mimeMessageId),
    ...(inReplyTo && { inReplyTo: bracketed(inReplyTo) }),
    ...(references.length > 0 && { references: cut(references).map(bracketed) }),
    date,
    subject: oneLine(subject).slice(0, subjectLengthMax),
    headers: {
      ...(autoSubmitted && { "Auto-Submitted": autoSubmitted, "X-Auto-Response-Suppress": "All" }),
      ...(language && { "Content-Language": oneLine(language) }),
    },
    text: body(text, publicUrl),
    html: body(shown, publicUrl),
    attachments,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const mail = composer.compile();
  keepOnOneLine(mail, "Message-ID", mimeMessageId);
  if (inReplyTo) keepOnOneLine(mail, "In-Reply-To", inReplyTo);
  return mail.build();
}

/** Our signed ids are longer than a usual line; some readers miss an id that stands alone on the second one. */
function keepOnOneLine(mail: ReturnType<MailComposer["compile"]>, name: string, messageId: string): void {
  mail.setHeader(name, { prepared: true, value: bracketed(messageId) });
}

function body(written: string, publicUrl: string): string {
  return written.replaceAll(ownAddress, publicUrl).replace(/\r\n?|\n/g, "\r\n");
}

function clean({ name, address }: Addressee): Addressee {
  return { name: oneLine(name).slice(0, nameLengthMax), address: oneLine(address).replaceAll(" ", "") };
}

function bracketed(messageId: string): string {
  return `<${oneLine(messageId)
    .replace(/[<>\s]/g, "")
    .slice(0, idLengthMax)}>`;
}

/** The first one begins the thread, the last ones are nearest (RFC 5322, section 3.6.4). */
function cut(references: readonly string[]): readonly string[] {
  if (references.length <= referencesMax) return references;
  return [...references.slice(0, 1), ...references.slice(1 - referencesMax)];
}
