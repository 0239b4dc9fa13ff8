export const pictureBytesMax = 2 * 1024 * 1024;

/** Where a picture of a workspace is shown: a path, which mails put behind the public address. */
export function pictureUrl(workspaceId: string, key: string | null): string | null {
  return key === null ? null : `/api/v1/pictures/${workspaceId}/${key}`;
}

/** What the bytes are, whatever was said of them; undefined for anything that we do not show. */
export function pictureType(bytes: Buffer): "image/png" | "image/jpeg" | "image/webp" | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))) return "image/png";
  if (bytes.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))) return "image/jpeg";
  const isWebp = bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP";
  return isWebp ? "image/webp" : undefined;
}
