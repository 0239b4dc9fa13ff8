import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { workspaceOf } from "../workspaces/index.ts";

/**
 * The built-in mailbox stands in for customers who do not exist: in the demo workspace, and as long as no mail leaves. Beside
 * real customers nobody reads their links or writes in their name.
 */
export async function mustBeOpen(tx: Tx, mailUrl: string | undefined): Promise<void> {
  const { isDemo } = await workspaceOf(tx);
  if (isDemo || !mailUrl) return;
  throw new Refusal(
    409,
    "mailbox_closed",
    "A mail server is set, so customers have their own mailboxes. Use the demo workspace to try things out.",
  );
}
