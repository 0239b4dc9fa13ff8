import { hidePageLinks } from "../mail/tokens/index.ts";
import type { ReadMail } from "../mail-reading/index.ts";

/** What customers quote of our mails carries the link to their page: it lets in whoever reads it, so we do not keep it. */
export function withoutPageLinks(mail: ReadMail): ReadMail {
  const orNull = (text: string | null) => (text === null ? null : hidePageLinks(text));
  return {
    ...mail,
    text: orNull(mail.text),
    html: orNull(mail.html),
    reply: hidePageLinks(mail.reply),
    newHtml: orNull(mail.newHtml),
    folded: mail.folded.map((part) => ({ ...part, text: hidePageLinks(part.text) })),
    foldedHtml: mail.foldedHtml.map((part) => ({
      ...part,
      text: hidePageLinks(part.text),
      html: hidePageLinks(part.html),
    })),
  };
}
