import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { shownOf } from "./add-message.ts";
import { undo } from "./ending.ts";
import { lockConversation, participantsOf } from "./find.ts";
import { type MovedMatter, movedLife } from "./moved-matter.ts";
import { type Author, attachmentRows, conversationRow, endingRow, messageRow, participantRows } from "./moved-rows.ts";
import type { ConversationRow } from "./row.ts";
import { settle } from "./settle.ts";
import { lastSaid } from "./unanswered.ts";

const movedIn = "conversation.moved_in";

/**
 * Brings in matters from elsewhere, whole or with more of what was said in them. Their own times stay. Nothing is sent, asked or
 * woken for them: the event of it has a name of its own, which nothing follows from but lists, numbers and the search.
 */
export async function moveIn(tx: Tx, matters: readonly MovedMatter[]): Promise<void> {
  const fresh = matters.filter(({ isHere }) => !isHere);
  await insertFresh(tx, fresh);
  for (const matter of matters) if (matter.isHere) await addTo(tx, matter);
  for (const { id, said } of matters) {
    tx.record({ kind: movedIn, conversationId: id, actorKind: "system", facts: { messages: said.length } });
  }
}

async function insertFresh(tx: Tx, matters: readonly MovedMatter[]): Promise<void> {
  if (matters.length === 0) return;
  const lives = matters.map((matter) => ({ matter, life: movedLife(saidOf(matter), tx.now) }));
  await tx.db
    .insertInto("conversation")
    .values(lives.map(({ matter, life }) => conversationRow(tx, matter, life)))
    .execute();
  const endings = lives.flatMap(({ matter, life }) => (life.ended ? [endingRow(tx, matter.id, life.ended)] : []));
  if (endings.length > 0) await tx.db.insertInto("ending").values(endings).execute();
  await insertSaid(
    tx,
    matters.map((matter) => ({ matter, after: 0, present: new Map() })),
  );
}

interface Addition {
  matter: MovedMatter;
  /** The version of the conversation before. */
  after: number;
  /** Who is on it, by address. */
  present: ReadonlyMap<string, Author>;
}

async function insertSaid(tx: Tx, additions: readonly Addition[]): Promise<void> {
  const people = additions.map(({ matter }) => participantRows(tx, matter));
  if (people.flat().length > 0) await tx.db.insertInto("participant").values(people.flat()).execute();
  const messages = additions.flatMap(({ matter, after, present }, index) => {
    const added = (people[index] ?? []).map((row): [string, Author] => [row.address ?? "", row]);
    const participants = new Map([...present, ...added]);
    return matter.said.map((message, at) =>
      messageRow(tx, matter.id, message, { version: after + at + 1, participants }),
    );
  });
  if (messages.length > 0) await tx.db.insertInto("message").values(messages).execute();
  const files = additions.flatMap(({ matter }) => matter.said.flatMap((message) => attachmentRows(tx, message)));
  if (files.length > 0) await tx.db.insertInto("attachment").values(files).execute();
}

function saidOf({ said }: MovedMatter) {
  return said
    .filter(({ side }) => side === "customer")
    .map(({ kind, isThanks, createdAt }) => ({
      isOurs: kind === "outbound",
      isThanks: isThanks ?? false,
      at: createdAt,
    }));
}

/**
 * More of what was said in a conversation that is here. One that nobody has touched since it came from elsewhere stands
 * afterwards as if all of it had come at once; in one that lives here, only what is newer than all the rest changes whose turn it is.
 */
async function addTo(tx: Tx, matter: MovedMatter): Promise<void> {
  const before = await lockConversation(tx, matter.id);
  const present = new Map((await participantsOf(tx, matter.id)).map((one) => [one.address ?? "", one]));
  const people = matter.people.filter(({ person }) => !present.has(person.address.toLowerCase()));
  await insertSaid(tx, [{ matter: { ...matter, people }, after: before.version, present }]);
  const { last, unanswered } = await lastSaid(tx, matter.id);
  const shown = last && last.createdAt >= before.lastMessageAt ? shownOf(last) : {};
  if (await isUntouched(tx, matter.id)) {
    await settleMoved(tx, before, shown);
    return;
  }
  const isNewer = Object.keys(shown).length > 0;
  const isOver = before.resolution !== null;
  await settle(tx, before, {
    ...shown,
    ...(isNewer && !isOver ? { ...unanswered, messageVersion: before.version + 1 } : {}),
  });
}

/** Nothing but coming from elsewhere has happened in it. */
async function isUntouched(tx: Tx, conversationId: string): Promise<boolean> {
  const { rows } = await sql<{ isUntouched: boolean }>`
    select bool_and(kind = ${movedIn}) as is_untouched from event
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}`.execute(tx.db);
  return rows[0]?.isUntouched ?? false;
}

async function settleMoved(tx: Tx, before: ConversationRow, shown: object): Promise<void> {
  const said = await tx.db
    .selectFrom("message")
    .select(["kind", "isThanks", "createdAt"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", before.id)
    .where("side", "=", "customer")
    .where("kind", "in", ["inbound", "outbound"])
    .execute();
  const at = said.map((each) => ({ isOurs: each.kind === "outbound", isThanks: each.isThanks, at: each.createdAt }));
  const { ended, ...unanswered } = movedLife(at, tx.now);
  await undo(tx, before.id);
  if (ended)
    await tx.db
      .insertInto("ending")
      .values(endingRow(tx, before.id, ended))
      .execute();
  const first = Math.min(before.createdAt.getTime(), ...at.map((each) => each.at.getTime()));
  await settle(tx, before, {
    ...shown,
    ...unanswered,
    resolution: ended ? "silence" : null,
    endedAt: ended?.at ?? null,
    messageVersion: ended ? 0 : before.version + 1,
    createdAt: new Date(first),
  });
}
