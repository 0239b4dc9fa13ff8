import { asText } from "../charset/index.ts";
import { withoutComments } from "./comments.ts";
import { decodeEncodedWords } from "./encoded-words.ts";
import { oneLine } from "./unstructured.ts";

export type ParameterField = {
  /** The first word, lower case: `text/plain`, `attachment`. Empty when there is none. */
  value: string;
  parameters: Map<string, string>;
};

const parametersMax = 200;
const continuationsMax = 1_000;
const charactersMax = 64 * 1024;

/** A piece of a parameter: `name*2*=` has index 2 and is percent-encoded (RFC 2231 sections 3 and 4). */
type Piece = { index: number; encoded: boolean; value: string };

/**
 * A field such as Content-Type or Content-Disposition (RFC 2045 section 5.1, RFC 2231). `name*` beats `name`, continuations
 * count in numeric order, encoded words are read although RFC 2047 section 5 forbids them.
 */
export function readParameterField(raw: string): ParameterField {
  const text = raw.slice(0, charactersMax).replaceAll(/\r\n|\r|\n/g, "");
  const [first = "", ...rest] = splitOutsideQuotes(text);
  const pieces = new Map<string, Piece[]>();
  for (const part of rest.slice(0, parametersMax + continuationsMax)) addPiece(pieces, part);
  const parameters = new Map<string, string>();
  for (const [name, found] of pieces) {
    if (parameters.size < parametersMax) parameters.set(name, join(found));
  }
  return {
    value: withoutComments(first, true)
      .trim()
      .replace(/\s.*$/s, "")
      .replace(/^"(.*)"$/, "$1")
      .toLowerCase(),
    parameters,
  };
}

function addPiece(pieces: Map<string, Piece[]>, part: string): void {
  const equals = part.indexOf("=");
  if (equals <= 0) return;
  const written = part.slice(0, equals).trim().toLowerCase();
  const shape = /^([^*]+)(?:\*(\d{1,4}))?(\*)?$/.exec(written);
  const name = shape?.[1]?.trim();
  if (!shape || name === undefined || name === "") return;
  // File names hold parentheses, of which nobody thinks as comments.
  const whole = part.slice(equals + 1);
  const value = unquote((/name/.test(name) ? whole : withoutComments(whole, true)).trim());
  const piece = { index: shape[2] === undefined ? -1 : Number(shape[2]), encoded: shape[3] === "*", value };
  pieces.set(name, [...(pieces.get(name) ?? []), piece].slice(0, continuationsMax));
}

/** Whole and encoded first, then continuations, then the plain one (RFC 2231 and RFC 6266 section 4.3); the first of each. */
function join(pieces: Piece[]): string {
  const whole = pieces.find((piece) => piece.index < 0 && piece.encoded);
  if (whole) return clean(decodeExtended([whole]));
  const continued = new Map<number, Piece>();
  for (const piece of pieces) {
    if (piece.index >= 0 && !continued.has(piece.index)) continued.set(piece.index, piece);
  }
  const inOrder = [...continued.values()].sort((one, other) => one.index - other.index);
  if (inOrder.length > 0) {
    return clean(
      inOrder.some((piece) => piece.encoded)
        ? decodeExtended(inOrder)
        : decodePlain(inOrder.map((piece) => piece.value).join("")),
    );
  }
  return clean(decodePlain(pieces[0]?.value ?? ""));
}

/** `charset'language'text` with `%XX` (RFC 2231 section 4); plain pieces among encoded ones are taken as they are. */
function decodeExtended(pieces: Piece[]): string {
  const first = pieces[0]?.value ?? "";
  const marked = pieces[0]?.encoded ? /^([^']*)'[^']*'/.exec(first) : null;
  const bytes = pieces.map((piece, at) => {
    const value = at === 0 && marked ? piece.value.slice(marked[0].length) : piece.value;
    return piece.encoded ? percentDecode(value) : Buffer.from(value, "latin1");
  });
  const text = asText(Buffer.concat(bytes), marked?.[1] || null);
  return text.includes("=?") ? decodeEncodedWords(Buffer.from(text, "utf8").toString("latin1")) : text;
}

function decodePlain(value: string): string {
  if (value.includes("=?")) return decodeEncodedWords(value);
  // Percent-encoded UTF-8 in a plain parameter, as some shops and old Outlook write it: only if it reads as such.
  if (/%[89A-Fa-f][0-9A-Fa-f]%[89AB][0-9A-F]/i.test(value)) {
    const text = percentDecode(value).toString("utf8");
    if (!text.includes("\uFFFD")) return text;
  }
  return asText(Buffer.from(value, "latin1"), null);
}

function percentDecode(value: string): Buffer {
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const hex = value[at] === "%" ? value.slice(at + 1, at + 3) : "";
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(value.charCodeAt(at) & 0xff);
  }
  return Buffer.from(bytes);
}

function clean(value: string): string {
  return oneLine(value);
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return value.replace(/"$/, "");
  let result = "";
  for (let at = 1; at < value.length; at += 1) {
    const char = value[at] ?? "";
    if (char === '"') break;
    // A backslash before anything but a quote or itself is Windows' path separator, not RFC 5322's quoting.
    const next = value[at + 1];
    if (char === "\\" && (next === '"' || next === "\\")) {
      result += next;
      at += 1;
    } else result += char;
  }
  return result;
}

/** At semicolons; white space before `name=` separates too, where a sender forgot the semicolon. */
function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === "\\" && quoted) {
      part += char + (text[at + 1] ?? "");
      at += 1;
    } else if (char === '"') {
      quoted = quoted ? !closes(text, at) : true;
      part += char;
    } else if (char === ";" && !quoted) {
      parts.push(part);
      part = "";
    } else part += char;
  }
  parts.push(part);
  return parts.flatMap(splitForgotten);
}

/** A quote inside a quoted value (`name="a "b" c.pdf"`) does not close it: only one before a semicolon, space or end does. */
function closes(text: string, at: number): boolean {
  return /^"\s*(;|$)|^"\s+[\w*-]+\s*=|^"\s*[\w*-]+="/.test(text.slice(at, at + 60)) || !text.includes('"', at + 1);
}

function splitForgotten(part: string): string[] {
  if (part.length > 2_000) return [part];
  const found = /^(\s*[\w*/.+-]+(?:=(?:"[^"]*"|[^\s";]+))?)\s+((?:boundary|charset|name|filename|type)\*?=.*)$/is.exec(
    part,
  );
  return found?.[1] !== undefined && found[2] !== undefined ? [found[1], found[2]] : [part];
}
