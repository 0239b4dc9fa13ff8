import { asUnicode } from "../charset/index.ts";
import { oneLine } from "../headers/index.ts";

/** What file systems and object stores take. */
const nameBytesMax = 200;

const extensions: Record<string, string> = {
  "application/gzip": "gz",
  "application/json": "json",
  "application/msword": "doc",
  "application/octet-stream": "bin",
  "application/pdf": "pdf",
  "application/pgp-encrypted": "asc",
  "application/pgp-keys": "asc",
  "application/pgp-signature": "asc",
  "application/pkcs7-mime": "p7m",
  "application/pkcs7-signature": "p7s",
  "application/postscript": "ps",
  "application/rtf": "rtf",
  "application/vnd.ms-excel": "xls",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/x-pkcs7-signature": "p7s",
  "application/x-zip-compressed": "zip",
  "application/zip": "zip",
  "audio/basic": "au",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
  "image/bmp": "bmp",
  "image/gif": "gif",
  "image/heic": "heic",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/svg+xml": "svg",
  "image/tiff": "tif",
  "image/webp": "webp",
  "message/rfc822": "eml",
  "text/calendar": "ics",
  "text/csv": "csv",
  "text/html": "html",
  "text/plain": "txt",
  "text/vcard": "vcf",
  "text/x-vcard": "vcf",
  "video/mp4": "mp4",
  "video/mpeg": "mpg",
  "video/quicktime": "mov",
};

/** A name that may be shown, and stored on any system: no path, no control or bidi characters, not too long, never empty. */
export function safeFileName(given: string | null, contentType: string, position: number): string {
  const plain = cleanName(given ?? "");
  if (plain === "") return `${wordFor(contentType)}-${position}.${extensionFor(contentType)}`;
  return shorten(plain);
}

/** The same for a mail that is attached: its subject, which says more than a number. */
export function mailFileName(subject: string | null, position: number): string {
  const plain = cleanName((subject ?? "").replaceAll(/[/\\:]/g, " "));
  return plain === "" ? safeFileName(null, "message/rfc822", position) : shorten(`${plain}.eml`);
}

function cleanName(given: string): string {
  const text = oneLine(asUnicode(given))
    .replaceAll(/[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, (mark) =>
      mark === "\u200d" || mark === "\u200c" ? mark : "",
    )
    .replaceAll(/\s+/g, " ");
  const last = text.split(/[/\\]/).findLast((piece) => /[^.\s]/.test(piece)) ?? "";
  return last
    .replaceAll(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+/, "")
    .replace(/[.\s]+$/, "");
}

/** Cuts the middle out: the extension says what it is. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= nameBytesMax) return name;
  const extension = /\.[A-Za-z0-9]{1,12}$/.exec(name)?.[0] ?? "";
  let stem = "";
  let bytes = Buffer.byteLength(extension);
  for (const character of name.slice(0, name.length - extension.length)) {
    bytes += Buffer.byteLength(character);
    if (bytes > nameBytesMax) break;
    stem += character;
  }
  return stem.trimEnd() + extension;
}

function wordFor(contentType: string): string {
  if (contentType.startsWith("image/")) return "image";
  if (contentType.startsWith("audio/")) return "audio";
  if (contentType.startsWith("video/")) return "video";
  return contentType.startsWith("message/") ? "message" : "attachment";
}

function extensionFor(contentType: string): string {
  const known = extensions[contentType];
  if (known !== undefined) return known;
  if (contentType.startsWith("message/") || contentType.startsWith("text/")) return "txt";
  const subtype = contentType.split("/")[1] ?? "";
  return /^[a-z0-9]{2,5}$/.test(subtype) ? subtype : "bin";
}
