import type { Transform } from "node:stream";
import { createGunzip, createGzip, createZstdCompress, createZstdDecompress } from "node:zlib";

/** How a backup is packed, told by the end of its name: `.tar` not at all, `.gz` and `.tgz` by gzip, all else by zstd. */
export function compressorFor(file: string): Transform | undefined {
  if (/\.tar$/.test(file)) return undefined;
  return /\.t?gz$/.test(file) ? createGzip() : createZstdCompress();
}

const magics = [
  { begins: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), create: createZstdDecompress },
  { begins: Buffer.from([0x1f, 0x8b]), create: createGunzip },
];

/** How to unpack a file, told by its first bytes: a backup may have been given another name. */
export function decompressorFor(head: Buffer): Transform | undefined {
  return magics.find(({ begins }) => begins.equals(head.subarray(0, begins.length)))?.create();
}
