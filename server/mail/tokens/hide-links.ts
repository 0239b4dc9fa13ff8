import { readToken, tokenLength } from "./token.ts";

/** Stands in place of the token: the rest of the link still says what it was. */
const hidden = "hidden";

const slash = "(?:/|%2f|=2f)";
/** In quoted-printable a line may break anywhere (RFC 2045, section 6.7), in the middle of a token too. */
const softBreak = "(?:=\\r?\\n)?";
const letter = `[a-z2-7]${softBreak}`;
const slug = `(?:[a-z0-9-]${softBreak}){1,60}`;
const link = new RegExp(
  `(${softBreak}${slash}${softBreak}c${softBreak}${slash}${softBreak}${slug}${slash}${softBreak})((?:${letter}){${tokenLength}})(?![a-z2-7])`,
  "gi",
);

/** A part in base64: whole lines of it, as every mail program writes them. */
const base64Lines = /(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]*={0,2}/g;
const base64LineLength = 76;

/**
 * A text without what lets its reader into a customer's page. Whoever has that link is taken as the customer: it stands in
 * their mails, and in what they quote of them, and no member and no program may press *Yes* by it.
 */
export function hidePageLinks(text: string): string {
  return text.replaceAll(link, (whole, before: string, token: string) =>
    readToken(token.replace(/=\r?\n/g, ""))?.purpose === "page" ? before + hidden : whole,
  );
}

/** The same for a mail as it travels, whose parts may stand in base64. Nothing else of it changes. */
export function hidePageLinksInMail(raw: Buffer): Buffer {
  const text = raw.toString("latin1");
  const shown = hidePageLinks(text).replaceAll(base64Lines, (lines) => {
    const bytes = Buffer.from(lines, "base64");
    const without = hidePageLinksInMail(bytes);
    if (without.equals(bytes)) return lines;
    return without.toString("base64").replace(new RegExp(`.{${base64LineLength}}(?=.)`, "g"), "$&\r\n");
  });
  return Buffer.from(shown, "latin1");
}
