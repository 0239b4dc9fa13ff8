import type { Label, Line } from "./line.ts";

/** RFC 4880 section 7: the frame of a signed text is no part of what was written. */
export function foldPgp(lines: readonly Line[], labels: Label[]): void {
  for (let at = 0; at < lines.length; at += 1) {
    if (!lines[at]?.text.startsWith("-----BEGIN PGP ")) continue;
    const isFrame = lines[at]?.text === "-----BEGIN PGP SIGNED MESSAGE-----";
    const end = isFrame ? endOfHash(lines, at) : endOfBlock(lines, at);
    for (let each = at; each < end; each += 1)
      if (labels[each] === "new" && lines[each]?.depth === 0) labels[each] = "signature";
    at = Math.max(at, end - 1);
  }
}

/** "Hash: SHA512" and the like, up to the empty line. */
function endOfHash(lines: readonly Line[], start: number): number {
  let at = start + 1;
  while (at < lines.length && at < start + 6 && lines[at]?.text !== "") at += 1;
  return at;
}

/** Only a signature: a key or an encrypted text was sent to be used. */
function endOfBlock(lines: readonly Line[], start: number): number {
  if (lines[start]?.text !== "-----BEGIN PGP SIGNATURE-----") return start;
  for (let at = start; at < Math.min(lines.length, start + 80); at += 1) {
    if (lines[at]?.text === "-----END PGP SIGNATURE-----") return at + 1;
  }
  return start;
}
