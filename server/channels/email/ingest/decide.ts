import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { holdMail } from "../../../conversations/index.ts";
import { ownAddresses, plainAddress } from "../../../inboxes/index.ts";
import type { LedgerRow, Outcome } from "../../../mail/incoming/index.ts";
import { systemActor } from "../../../members/index.ts";
import { readProofId } from "../proving/index.ts";
import { authorOf, isMembersAddress, looksLikeForm } from "./author.ts";
import { tellOfBounce, tellsOfFailure } from "./bounce.ts";
import { originalSenderOf } from "./forwarded.ts";
import { joinAs, openFor } from "./join.ts";
import { answeredIds, type Place, placeOf } from "./place.ts";
import type { Prepared } from "./prepared.ts";
import { verdictOn } from "./verdict.ts";

/**
 * What becomes of a mail, and everything that follows from it, in the transaction of the caller. Undefined: a mail that it
 * answers has come in just before and must be read first.
 */
export async function decide(tx: Tx, row: LedgerRow, prepared: Prepared): Promise<Outcome | undefined> {
  const { mail } = prepared;
  const twin = await twinOf(tx, row);
  if (twin?.isSame) return { state: "duplicate", conversationId: twin.conversationId, entryId: twin.entryId };
  const flags: string[] = twin ? ["same-message-id"] : [];
  const ours = await ownAddresses(tx);
  const author = await authorOf(tx, row.inboxId, mail, ours);
  const verdict = verdictOn({
    kind: mail.kind,
    hasReturnPath: row.envelopeFrom !== "",
    treatment: author.treatment,
    isFromUs: author.isFromUs,
    hasAuthor: author.person !== undefined,
    tellsOfFailure: tellsOfFailure(mail),
  });
  if (author.isFromUs) flags.push(readProofId(row.messageId) ? "proof" : "from-ourselves");
  if (!author.treatment && (await looksLikeForm(tx, row.inboxId, mail))) flags.push("maybe-form");
  if (verdict === "bounce") return { state: "bounce", flags, ...(await tellOfBounce(tx, row, mail)) };
  const question = { inboxId: row.inboxId, envelopeTo: row.envelopeTo, mail, author: author.person?.address };
  const place = await placeOf(tx, question);
  if (verdict === "automatic" || !author.person) {
    return { state: "automatic", flags, conversationId: place?.conversation.id };
  }
  if (place) return joinOrHold(tx, row, prepared, place, flags);
  if (await answersUnread(tx, row, prepared)) return undefined;
  const proposed = await forwardedFor(tx, prepared, author.person.address, ours);
  if (proposed) return { state: "held", flags: [...flags, "forwarded"], proposed };
  return openFor(tx, row, prepared, author.person, { flags });
}

/** From somebody on it: it joins. From anybody else: it is held, in sight, and changes nothing (`mail.md` 19). */
async function joinOrHold(
  tx: Tx,
  row: LedgerRow,
  prepared: Prepared,
  { conversation, participant }: Place,
  flags: string[],
): Promise<Outcome> {
  if (participant) return joinAs(tx, row, prepared, { conversation, participant }, { flags });
  await holdMail(tx, systemActor(tx.workspaceId), conversation, row.id);
  return { state: "held", conversationId: conversation.id, flags: [...flags, "other-sender"] };
}

interface Twin {
  isSame: boolean;
  conversationId: string | null;
  entryId: string | null;
}

/**
 * Another mail of this inbox with the same Message-ID. The lock makes two of them follow each other, whichever processes work
 * on them. The original is whichever was decided first: one that nobody has read yet may never be, and has no conversation to
 * point at. One that could not be read is none either, or what the customer sends again would end beside it unseen.
 */
async function twinOf(tx: Tx, row: LedgerRow): Promise<Twin | undefined> {
  const key = `${row.inboxId} ${row.messageId || row.bodyHash.toString("hex")}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 7))`.execute(tx.db);
  const { rows } = await sql<Twin>`
    select body_hash = ${row.bodyHash} as is_same, conversation_id, entry_id from mail
    where workspace_id = ${tx.workspaceId} and inbox_id = ${row.inboxId} and message_id = ${row.messageId}
      and id <> ${row.id} and state not in ('duplicate', 'received', 'unreadable')
      ${row.messageId === "" ? sql`and body_hash = ${row.bodyHash}` : sql``}
    order by is_same desc, id limit 1`.execute(tx.db);
  return rows[0];
}

/** Two mails of one customer may come in the same second, the answer to the first read before it. */
async function answersUnread(tx: Tx, row: LedgerRow, { mail }: Prepared): Promise<boolean> {
  const ids = answeredIds(mail, 20);
  if (ids.length === 0) return false;
  const { rows } = await sql`
    select from mail where workspace_id = ${tx.workspaceId} and inbox_id = ${row.inboxId}
      and message_id = any(${ids}::text[]) and state = 'received' and id < ${row.id} and attempts <= 2 limit 1`.execute(
    tx.db,
  );
  return rows.length > 0;
}

/** A member passes on a customer's mail: it is opened for who wrote it, after a look. */
async function forwardedFor(
  tx: Tx,
  { mail }: Prepared,
  author: string,
  ours: readonly string[],
): Promise<Outcome["proposed"]> {
  if (!(await isMembersAddress(tx, author))) return undefined;
  const original = originalSenderOf(mail);
  if (!original) return undefined;
  const address = original.address.toLowerCase();
  if (address === author || ours.includes(plainAddress(address)) || (await isMembersAddress(tx, address)))
    return undefined;
  return { name: original.name.slice(0, 100), address: address.slice(0, 254) };
}
