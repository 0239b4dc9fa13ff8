import type { NewMailboxMail } from "@manyhands/client";

export type EnclosedFile = NonNullable<NewMailboxMail["attachments"]>[number];

/** As the server takes them with one mail. */
const filesMax = 10;
const filesBytesMax = 6 * 1024 * 1024;

/** Why these cannot go along with one mail; undefined when they can. */
export function tooMuch(files: readonly { size: number }[]): string | undefined {
  if (files.length > filesMax) return `At most ${filesMax} files go along with one mail. Take some away.`;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes > filesBytesMax ? "From this phone 6 MB go along with one mail. Take a smaller file." : undefined;
}

/** The file as it stands in the request. */
export async function enclosed(file: File): Promise<EnclosedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.slice(-255) || "file";
  return { filename: name, contentType: file.type || "application/octet-stream", base64: base64Of(bytes) };
}

/** In parts, as a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const partBytes = 32_768;
  let binary = "";
  for (let at = 0; at < bytes.length; at += partBytes) {
    binary += String.fromCharCode(...bytes.subarray(at, at + partBytes));
  }
  return btoa(binary);
}
