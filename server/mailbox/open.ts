import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { inboxVisibleTo } from "../conversations/index.ts";
import { standsInForCustomers } from "../mail/outgoing/index.ts";
import type { Actor } from "../members/index.ts";
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

/**
 * The inboxes whose customers the mailbox stands in for: those that the actor sees, less those from which mail leaves
 * or has left. `inbox` must be in the statement.
 */
export function mailboxVisibleTo(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(${inboxVisibleTo(actor)} and ${standsInForCustomers()})`;
}
