import type { z } from "zod";
import { oneAtATime, type Tx } from "#platform/database/index.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { mustBeTeams } from "../teams/index.ts";
import { addInbox, takeAddress } from "./add.ts";
import { findInbox } from "./find.ts";
import { type Inbox, inboxColumns } from "./inbox.ts";
import type { inboxChangeSchema, newInboxSchema } from "./schemas.ts";
import { type Senders, sendersOf, setSenders } from "./senders.ts";

/** What a member asks for when they make an inbox; `addInbox` is for whoever may anyway. */
export async function makeInbox(tx: Tx, actor: Actor, wished: z.output<typeof newInboxSchema>): Promise<Inbox> {
  mustBeAllowed(actor, "inbox.change");
  await mustBeTeams(tx, [wished.teamId]);
  const { formSenders = [], alwaysSenders = [], private: isPrivate = false, channel: _, ...given } = wished;
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const inbox = await addInbox(tx, {
    ...stated,
    name: given.name,
    address: given.address,
    teamId: given.teamId,
    isPrivate,
  });
  await setSenders(tx, actor, inbox.id, { form: formSenders, person: alwaysSenders });
  const changed = { name: inbox.name, id: inbox.id, to: { ...inbox, formSenders, alwaysSenders } };
  tx.record({ kind: "inbox.added", ...signature(actor), facts: { inboxId: inbox.id }, changed });
  return inbox;
}

/** Changes what is named. Mail to an earlier address still comes in: customers have it in their mailboxes. */
export async function changeInbox(
  tx: Tx,
  actor: Actor,
  id: string,
  change: z.output<typeof inboxChangeSchema>,
): Promise<Inbox> {
  mustBeAllowed(actor, "inbox.change");
  await oneAtATime(tx, `inbox ${id}`);
  const old = await findInbox(tx, id);
  const before = await sendersOf(tx, id);
  if (change.teamId !== undefined) await mustBeTeams(tx, [change.teamId]);
  const address = change.address?.trim().toLowerCase() ?? old.address;
  if (address !== old.address) await takeAddress(tx, id, address);
  const inbox = await tx.db
    .updateTable("inbox")
    .set({
      name: change.name ?? old.name,
      address,
      teamId: change.teamId ?? old.teamId,
      senderStyle: change.senderStyle ?? old.senderStyle,
      isPrivate: change.private ?? old.isPrivate,
      asksWhetherSolved: change.asksWhetherSolved ?? old.asksWhetherSolved,
      plusAddressing: change.plusAddressing ?? old.plusAddressing,
      mailUrl: change.mailUrl === undefined ? old.mailUrl : change.mailUrl,
      language: change.language === undefined ? old.language : change.language,
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .returning(inboxColumns)
    .executeTakeFirstOrThrow();
  await setSenders(tx, actor, id, { form: change.formSenders, person: change.alwaysSenders });
  const senders = await sendersOf(tx, id);
  const changed = { name: inbox.name, id, from: withSenders(old, before), to: withSenders(inbox, senders) };
  tx.record({ kind: "inbox.changed", ...signature(actor), facts: { inboxId: id }, changed });
  return inbox;
}

function withSenders(inbox: Inbox, { form, person }: Senders) {
  return { ...inbox, formSenders: form, alwaysSenders: person };
}
