import { type Token, tokenize } from "./address-tokens.ts";
import { withoutComments } from "./comments.ts";
import { decodeEncodedWords } from "./encoded-words.ts";
import { oneLine } from "./unstructured.ts";

export type Address = {
  name: string;
  /** As written, without comments; empty when a name stands alone. */
  address: string;
};

/** What is read of one field: more is a mailing list in the wrong place. */
const addressesMax = 2_000;
const nameWordsMax = 40;

/**
 * The mailboxes of From, To, Cc, Reply-To ... (RFC 5322 sections 3.4 and 4.4) in their order; groups are opened, empty ones
 * give nothing. Names are decoded wherever encoded words stand. A name is searched for an address only if no `<...>` exists.
 */
export function readAddresses(raw: string): Address[] {
  const addresses: Address[] = [];
  let tokens: Token[] = [];
  const finish = (ended: string) => {
    if (addresses.length >= addressesMax) return;
    const found = mailbox(tokens);
    // `Mensah, Ama <ama@...>` without quotes: a name with a comma, not a nameless mailbox (forbidden, common).
    const split = ended === "," && tokens.length < nameWordsMax && found?.address === "" && found.name !== "";
    if (split) return void tokens.push({ kind: "word", text: "," });
    if (found !== null && (found.address !== "" || found.name !== "")) addresses.push(found);
    tokens = [];
  };
  for (const token of tokenize(raw)) {
    if (token.kind === "group") tokens = [];
    else if (token.kind === "separator") finish(token.text);
    else tokens.push(token);
  }
  finish("");
  return addresses;
}

/** The first one that has an address; else the first; null when the field names nobody. */
export function readFirstAddress(raw: string): Address | null {
  const addresses = readAddresses(raw);
  return addresses.find((each) => each.address !== "") ?? addresses[0] ?? null;
}

function mailbox(tokens: Token[]): Address | null {
  if (tokens.length === 0) return null;
  const route =
    tokens.find((token) => token.kind === "angle" && token.text.trim() !== "") ??
    tokens.find((token) => token.kind === "angle");
  const comment = tokens.filter((token) => token.kind === "comment").map((token) => token.text);
  const words = tokens.filter((token) => token.kind === "word" || token.kind === "quoted");
  if (route) return { name: nameOf(words, comment), address: cleanAddress(route.text) };
  return bare(words, comment);
}

/** No brackets: `ama@example.org`, `ama @ example . org (Ama)`, or only a name. */
function bare(tokens: Token[], comment: string[]): Address {
  const comma = tokens.findLastIndex((token) => token.kind === "word" && token.text === ",");
  const words = tokens.slice(comma + 1);
  const quotedLocal = words.find((token) => token.kind === "word" && /^"[^"]*"@\S+$/.test(token.text));
  if (quotedLocal) return { name: nameOf([], comment), address: cleanAddress(quotedLocal.text) };
  const text = words.map((token) => (token.kind === "quoted" ? `"${token.text}"` : token.text)).join(" ");
  const compact = text.replaceAll(/\s*([@.])\s*/g, "$1");
  const parts = compact.split(/\s+/);
  const at = parts.findIndex((part) => /^("[^"]*"|[^\s@"]+)@[^\s@]+$/.test(part));
  if (at < 0) {
    const whole = text.includes("@") && !text.includes(" ");
    return whole
      ? { name: nameOf([], comment), address: cleanAddress(text) }
      : { name: nameOf(words, comment), address: "" };
  }
  const rest = parts.filter((_, index) => index !== at).join(" ");
  const name = rest === "" ? nameOf([], comment) : nameOf([{ kind: "word", text: rest.replaceAll('"', "") }], comment);
  return { name, address: cleanAddress(parts[at] ?? "") };
}

function nameOf(words: Token[], comments: string[]): string {
  const raw = words
    .map((token) => token.text)
    .join(" ")
    .replaceAll(" ,", ",");
  const name = unquoted(oneLine(decodeEncodedWords(raw)));
  return name !== "" ? name : unquoted(oneLine(decodeEncodedWords(comments.join(" "))));
}

/** Some programs quote a name once more inside its quotes. */
function unquoted(name: string): string {
  return name.replace(/^(['"])(.*)\1$/s, "$2").trim();
}

/** Without a route (`@relay,@relay:`, RFC 5322 section 4.4), comments and white space; a host named in IDN stays as it is. */
function cleanAddress(text: string): string {
  const plain = oneLine(decodeEncodedWords(withoutComments(text.replaceAll(/[\r\n]/g, ""))));
  const routed = /^\s*@[^:]*:(.*)$/s.exec(plain)?.[1] ?? plain;
  const at = routed.lastIndexOf("@");
  if (at < 0) return routed.replaceAll(/[\s<>]+/g, "");
  const local = routed.slice(0, at).trim();
  const host = routed
    .slice(at + 1)
    .replaceAll(/[\s<>]+/g, "")
    .replace(/\.$/, "");
  const bareLocal = local.startsWith('"') ? local : local.replaceAll(/\s+/g, "");
  return `${bareLocal.replace(/^<+/, "")}@${host}`;
}
