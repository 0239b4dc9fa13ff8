import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { type Channel, type Inbox, inboxColumns, plainAddress, type SenderStyle } from "./inbox.ts";

export interface NewInbox {
  teamId: string;
  name: string;
  address: string;
  channel?: Channel;
  senderStyle?: SenderStyle;
  isPrivate?: boolean;
  asksWhetherSolved?: boolean;
  plusAddressing?: boolean;
  mailUrl?: string | null;
  language?: string | null;
}

/** Makes an inbox, and says for the whole installation that mail to its address is its own. */
export async function addInbox(tx: Tx, wished: NewInbox): Promise<Inbox> {
  const { workspaceId, now } = tx;
  const address = wished.address.trim().toLowerCase();
  const inbox = await tx.db
    .insertInto("inbox")
    .values({ ...wished, address, workspaceId, id: newId(), createdAt: now })
    .returning(inboxColumns)
    .executeTakeFirstOrThrow();
  await takeAddress(tx, inbox.id, address);
  return inbox;
}

export async function takeAddress(tx: Tx, inboxId: string, address: string): Promise<void> {
  const taken = await tx.db
    .insertInto("inboxAddress")
    .values({ address: plainAddress(address), workspaceId: tx.workspaceId, inboxId })
    .onConflict((conflict) =>
      conflict.column("address").doUpdateSet({ inboxId }).where("inboxAddress.inboxId", "=", inboxId),
    )
    .returning("address")
    .executeTakeFirst();
  if (taken) return;
  throw new Refusal(409, "address_taken", `${address} belongs to another inbox already. Choose another address.`, {
    field: "address",
  });
}
