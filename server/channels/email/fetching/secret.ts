/** Of the installation: what the passwords of mailboxes are sealed with. */
export const secretName = "mailboxes";

/** A password opens at the row that it was written to. */
export function placeOf(workspaceId: string, inboxId: string): string {
  return `${workspaceId} ${inboxId}`;
}
