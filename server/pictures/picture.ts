/** Where a picture of a workspace is shown: a path, which mails put behind the public address. */
export function pictureUrl(workspaceId: string, key: string | null): string | null {
  return key === null ? null : `/api/v1/pictures/${workspaceId}/${key}`;
}
