import type { Storage } from "#platform/storage/index.ts";
import type { Enclosure } from "./ingredients.ts";
import { oneLine } from "./one-line.ts";

type Reader = Pick<Storage, "read">;

/** A face of 36 pixels needs no more; an uploaded photograph may have megabytes, and every mail would carry them. */
const ornamentBytesMax = 100 * 1024;

/** The files as the composer takes them, and the HTML without the pictures that do not come along. */
export async function encloseAll(enclosures: readonly Enclosure[], html: string, storage: Reader) {
  const made = await Promise.all(enclosures.map((each) => enclose(each, storage)));
  const left = enclosures.filter(({ contentId }, index) => contentId && made[index] === undefined);
  const shown = left.reduce((text, { contentId }) => withoutPicture(text, contentId ?? ""), html);
  return { attachments: made.filter((each) => each !== undefined), shown };
}

async function enclose(enclosure: Enclosure, storage: Reader) {
  const { filename, contentType, contentId, isOrnament } = enclosure;
  const content = isOrnament ? await ornament(enclosure, storage) : await bytesOf(enclosure, storage);
  if (!content) return undefined;
  return {
    filename: oneLine(filename),
    contentType: isOrnament ? typeOf(content) : oneLine(contentType),
    content,
    contentDisposition: contentId ? ("inline" as const) : ("attachment" as const),
    ...(contentId && { cid: oneLine(contentId) }),
  };
}

async function ornament(enclosure: Enclosure, storage: Reader): Promise<Buffer | undefined> {
  const bytes = await bytesOf(enclosure, storage).catch(() => undefined);
  return bytes && bytes.length <= ornamentBytesMax && typeOf(bytes) ? bytes : undefined;
}

async function bytesOf({ storageKey, base64 = "" }: Enclosure, storage: Reader): Promise<Buffer> {
  return storageKey ? storage.read(storageKey) : Buffer.from(base64, "base64");
}

/** Every mail program shows these two. */
function typeOf(bytes: Buffer): "image/png" | "image/jpeg" | undefined {
  if (bytes.subarray(0, 4).equals(Buffer.from("89504e47", "hex"))) return "image/png";
  return bytes.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex")) ? "image/jpeg" : undefined;
}

function withoutPicture(html: string, contentId: string): string {
  const start = html.indexOf(`<img src="cid:${contentId}"`);
  const end = html.indexOf(">", start);
  return start < 0 || end < 0 ? html : html.slice(0, start) + html.slice(end + 1);
}
