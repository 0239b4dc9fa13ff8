import { type Address, type ReadMail, readMail } from "../../../mail-reading/index.ts";

const linesMax = 400;
const nestedHeaderBytesMax = 64 * 1024;

const prefix = /^\s*(?:fwd?|fw|wg|tr|rv|enc|i|vs|doorst|fwd|vb|pd|továbbítás|转发|轉寄|転送)\s*[:：]/i;
const marker =
  /^[\s>]*(?:-{2,}.*(?:forward|weitergeleitet|transf|doorgestuurd|reenviado|inoltrat|original|origin|vidarebefordr|przekazan).*-{2,}|begin forwarded message|anfang der weitergeleiteten)/i;
const fromLine =
  /^[\s>*_]*(?:from|von|de|van|da|från|fra|od|от|lähettäjä|kimden|差出人|发件人|寄件者|보낸\s?사람)[*_\s]*[:：][*_\s]*(.{3,300})$/i;

/**
 * Who wrote the mail that a member passes on: from the mail that is attached, else from the first header lines below the
 * member's own words. Only a proposal, as anybody can type such lines: a person looks before it is opened.
 */
export function originalSenderOf(mail: ReadMail): Address | undefined {
  const attached = mail.attachments.find(({ contentType }) => contentType === "message/rfc822");
  if (attached) return readMail(attached.content.subarray(0, nestedHeaderBytesMax)).from ?? undefined;
  const lines = (mail.text ?? "").split("\n", linesMax);
  const start = lines.findIndex((line) => marker.test(line.slice(0, 200)));
  if (start < 0 && !prefix.test(mail.subject ?? "")) return undefined;
  for (const line of lines.slice(Math.max(start, 0))) {
    const written = fromLine.exec(line.slice(0, 400))?.[1];
    const found = written && addressIn(written);
    if (found) return found;
  }
  return undefined;
}

function addressIn(text: string): Address | undefined {
  const found = /<?\s*(?:mailto:)?([^\s<>"'()[\],;:]{1,64}@[^\s<>"'()[\],;:]{1,253})\s*[>\])]?/i.exec(text);
  if (!found?.[1]) return undefined;
  const name = text
    .slice(0, found.index)
    .replaceAll(/["'<[(*_]/g, "")
    .trim();
  return { name, address: found[1].replace(/[.>]+$/, "") };
}
