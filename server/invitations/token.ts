import { newSecret } from "#platform/random.ts";

const workspaceBytes = 16;

/** What stands in the link: the workspace, as the rows are found only within one, and a secret of 256 bits. */
export function newToken(workspaceId: string): string {
  const id = Buffer.from(workspaceId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, Buffer.from(newSecret(), "base64url")]).toString("base64url");
}

export function workspaceIn(token: string): string | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== workspaceBytes + 32) return undefined;
  const hex = bytes.toString("hex", 0, workspaceBytes);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
