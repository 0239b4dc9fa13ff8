import { lineAt } from "../headers/index.ts";

/** How far a boundary is looked for: it stands at the top, after a short preamble. */
const searchBytesMax = 64 * 1024;
const boundaryBytesMax = 200;

/**
 * The boundary of a multipart that declares none, or one that never comes: the first line `--something` that is followed by a
 * field of MIME or comes again. `isOuter` tells the boundaries of multiparts around it.
 */
export function guessBoundary(bytes: Buffer, start: number, isOuter: (at: number) => boolean): string | null {
  const end = Math.min(bytes.length, start + searchBytesMax);
  for (let at = start; at < end; at = lineAt(bytes, at, end).next) {
    if (bytes[at] !== 0x2d || bytes[at + 1] !== 0x2d) continue;
    if (isOuter(at)) return null;
    const line = lineAt(bytes, at, end);
    if (line.contentEnd - at > boundaryBytesMax) continue;
    const boundary = bytes.toString("latin1", at + 2, line.contentEnd).trimEnd();
    if (!/^[^\s-][^\s]*$|^-+[^\s-][^\s]*$/.test(boundary)) continue;
    if (/^content-[a-z-]+:/i.test(bytes.toString("latin1", line.next, line.next + 40))) return boundary;
  }
  return null;
}
