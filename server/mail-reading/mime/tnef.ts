/** What lies in a `winmail.dat` ([MS-OXTNEF]), as far as it is of use: files, and the body in plain text or HTML. */
export type Tnef = {
  files: { name: string; contentType: string; content: Buffer }[];
  text: string | null;
  html: string | null;
};

const signature = 0x223e9f78;
const filesMax = 500;

/** Attributes ([MS-OXTNEF] 2.1.3.2), without their type. */
const attachRenderData = 0x9002;
const attachData = 0x800f;
const attachTitle = 0x8010;
const attachment = 0x9005;
const messageProperties = 0x9003;
const body = 0x800c;

/** MAPI properties ([MS-OXPROPS]). */
const bodyText = 0x1000;
const bodyHtml = 0x1013;
const attachDataBinary = 0x3701;
const attachLongName = 0x3707;
const attachShortName = 0x3704;
const attachMimeTag = 0x370e;
const displayName = 0x3001;

type Draft = { title: string | null; long: string | null; contentType: string | null; content: Buffer | null };

/** Null when it is no TNEF. Broken ones give what was read until the break. */
export function unpackTnef(bytes: Buffer): Tnef | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return null;
  const drafts: Draft[] = [];
  const result: Tnef = { files: [], text: null, html: null };
  // Level (1 byte), id and type (4), length (4), content, checksum (2).
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const content = bytes.subarray(at + 9, at + 9 + length);
    if (at + 9 + length > bytes.length) break;
    if (id === attachRenderData && drafts.length < filesMax)
      drafts.push({ title: null, long: null, contentType: null, content: null });
    if (id === messageProperties) readMessage(content, result);
    if (id === body && result.text === null) result.text = withoutNul(content.toString("latin1"));
    const draft = drafts.at(-1);
    if (draft) readAttachment(id, content, draft);
    at += 9 + length + 2;
  }
  for (const { title, long, contentType, content } of drafts) {
    if (content)
      result.files.push({ name: long ?? title ?? "", contentType: contentType ?? "application/octet-stream", content });
  }
  return result;
}

function readMessage(content: Buffer, result: Tnef): void {
  for (const { id, value } of mapiProperties(content)) {
    if (id === bodyText && typeof value === "string") result.text = value;
    if (id === bodyHtml) result.html = typeof value === "string" ? value : value.toString("utf8");
  }
}

function readAttachment(id: number, content: Buffer, draft: Draft): void {
  if (id === attachTitle) draft.title = withoutNul(content.toString("latin1"));
  if (id === attachData) draft.content = content;
  if (id !== attachment) return;
  for (const { id: property, value } of mapiProperties(content)) {
    if (property === attachLongName && typeof value === "string") draft.long = value;
    if ((property === attachShortName || property === displayName) && typeof value === "string") draft.title ??= value;
    if (property === attachMimeTag && typeof value === "string") draft.contentType = value.toLowerCase();
    if (property === attachDataBinary && typeof value !== "string") draft.content ??= value;
  }
}

const fixedSizes: Record<number, number> = { 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 };

/** [MS-OXTNEF] 2.1.3.4: type, id, for named ones a name, for long types a count and lengths; all on borders of four bytes. */
function* mapiProperties(bytes: Buffer): Generator<{ id: number; value: string | Buffer }> {
  if (bytes.length < 4) return;
  const count = Math.min(bytes.readUInt32LE(0), 2_000);
  let at = 4;
  for (let index = 0; index < count && at + 4 <= bytes.length; index += 1) {
    const written = bytes.readUInt16LE(at);
    const type = written & 0x0fff;
    const id = bytes.readUInt16LE(at + 2);
    at += 4;
    if (id >= 0x8000) at = skipName(bytes, at);
    if (at < 0) return;
    const fixed = fixedSizes[type];
    const several = (written & 0x1000) !== 0 || fixed === undefined;
    if (several && at + 4 > bytes.length) return;
    const values = several ? bytes.readUInt32LE(at) : 1;
    if (several) at += 4;
    if (values > 1_000) return;
    for (let each = 0; each < values; each += 1) {
      if (fixed === undefined && at + 4 > bytes.length) return;
      const size = fixed ?? bytes.readUInt32LE(at);
      if (fixed === undefined) at += 4;
      const value = bytes.subarray(at, at + size);
      if (value.length < size) return;
      at += padded(size);
      if (type === 0x1e)
        yield {
          id,
          value: withoutNul(
            value.toString("utf8").includes("\uFFFD") ? value.toString("latin1") : value.toString("utf8"),
          ),
        };
      else if (type === 0x1f) yield { id, value: withoutNul(value.subarray(0, size & ~1).toString("utf16le")) };
      // An object begins with the identifier of its interface.
      else if (type === 0x0d) yield { id, value: value.subarray(16) };
      else if (type === 0x102) yield { id, value };
    }
  }
}

/** After the GUID: a number, or the length of a name and the name. */
function skipName(bytes: Buffer, start: number): number {
  const at = start + 16;
  if (at + 8 > bytes.length) return -1;
  return bytes.readUInt32LE(at) === 0 ? at + 8 : at + 8 + padded(bytes.readUInt32LE(at + 4));
}

function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}

function withoutNul(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}
