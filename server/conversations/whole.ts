import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import { pageUrl, signingKeys, writeToken } from "../mail/tokens/index.ts";
import type { Actor } from "../members/index.ts";
import { workspaceOf } from "../workspaces/index.ts";
import { currentEnding } from "./ending.ts";
import { participantsOf } from "./find.ts";
import { type ListedRow, listByIds } from "./list.ts";
import { runningQuestion } from "./question.ts";
import type { EndingRow, ParticipantRow, QuestionRow, WaitRow } from "./row.ts";
import { openWaits } from "./settle.ts";
import type { Addressee } from "./tables.ts";
import { thanksOn } from "./thank.ts";

export interface HeldMail {
  mailId: string;
  fromName: string;
  fromAddress: string;
  subject: string;
  preview: string;
  receivedAt: Date;
}

/** Everything that the conversation's screen shows beside its messages. */
export interface WholeConversation {
  row: ListedRow;
  participants: ParticipantRow[];
  waits: WaitRow[];
  question: (QuestionRow & { state: "planned" | "asked" | "reminded" }) | null;
  ending: (EndingRow & { byName: string }) | null;
  /** The mail that asks or reminds, where it did not arrive. What became of an answer stands at its message. */
  lostQuestion: { purpose: "question" | "reminder"; problem: string; at: Date } | null;
  thanks: { words: string; at: Date; memberId: string | null }[];
  held: HeldMail[];
  proposed: Addressee[];
  pageUrl: string | null;
}

/** One conversation as a whole; what this actor may not see is "not found". */
export async function wholeConversation(
  tx: Tx,
  actor: Actor,
  id: string,
  publicUrl: string,
): Promise<WholeConversation> {
  const [row] = await listByIds(tx, actor, [id]);
  if (!row) throw notFound("conversation");
  const participants = await participantsOf(tx, id);
  const question = await runningQuestion(tx, id);
  const ending = row.resolution ? await currentEnding(tx, id) : undefined;
  return {
    row,
    participants,
    waits: await openWaits(tx, id),
    question: question && isRunning(question) ? question : null,
    ending: ending ? { ...ending, byName: await nameOf(tx, ending) } : null,
    lostQuestion: row.undelivered ? await lostQuestionOf(tx, id) : null,
    thanks: await thanksOn(tx, id),
    held: row.heldCount > 0 ? await heldMails(tx, id) : [],
    proposed: await proposedParticipants(tx, id, participants),
    pageUrl: actor.kind === "member" ? await pageOf(tx, id, participants, publicUrl) : null,
  };
}

function isRunning(question: QuestionRow): question is QuestionRow & { state: "planned" | "asked" | "reminded" } {
  return question.state === "planned" || question.state === "asked" || question.state === "reminded";
}

/** The customer's page for a member's eyes: only the customer's own link confirms. */
async function pageOf(
  tx: Tx,
  conversationId: string,
  participants: ParticipantRow[],
  publicUrl: string,
): Promise<string | null> {
  const requester = participants.find(({ role }) => role === "requester");
  const [key] = await signingKeys(tx);
  if (!requester || !key) return null;
  const place = {
    workspaceId: tx.workspaceId,
    conversationId,
    participantId: requester.id,
    participantKey: requester.key,
  };
  return pageUrl(publicUrl, (await workspaceOf(tx)).slug, writeToken(key, place, "look"));
}

async function nameOf(tx: Tx, ending: EndingRow): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select public_name as name from member where workspace_id = ${tx.workspaceId} and id = ${ending.byId}
    union all
    select person.name from customer filed
      join customer person on person.workspace_id = filed.workspace_id and person.id = filed.person_id
      where filed.workspace_id = ${tx.workspaceId} and filed.id = ${ending.byId}
    limit 1`.execute(tx.db);
  return rows[0]?.name ?? "";
}

/** The newest one counts: what was lost before and arrived later is no news. */
async function lostQuestionOf(tx: Tx, conversationId: string): Promise<WholeConversation["lostQuestion"]> {
  const newest = await tx.db
    .selectFrom("outgoingMail")
    .select(["purpose", "state", "bouncedAt", "delayToldAt", "problem", "createdAt"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("conversationId", "=", conversationId)
    .where("purpose", "in", ["question", "reminder"])
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!newest) return null;
  const { purpose, state, bouncedAt, delayToldAt, problem, createdAt } = newest;
  const isLost = state === "failed" || bouncedAt !== null || (state === "deferred" && delayToldAt !== null);
  if (!isLost || (purpose !== "question" && purpose !== "reminder")) return null;
  return { purpose, problem: problem ?? "", at: bouncedAt ?? createdAt };
}

async function heldMails(tx: Tx, conversationId: string): Promise<HeldMail[]> {
  const { rows } = await sql<HeldMail>`
    select id as mail_id, from_name, from_address, subject, preview, received_at from mail
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and state = 'held'
    order by received_at limit 50`.execute(tx.db);
  return rows;
}

/** Whom customers put in Cc and who is not on it: they join only when a member agrees. */
async function proposedParticipants(
  tx: Tx,
  conversationId: string,
  participants: ParticipantRow[],
): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select distinct on (lower(person->>'address')) person->>'name' as name, lower(person->>'address') as address
    from message, jsonb_array_elements((recipients->'to') || (recipients->'cc')) person
    where message.workspace_id = ${tx.workspaceId} and message.conversation_id = ${conversationId}
      and message.kind = 'inbound' and message.side = 'customer'
      and not exists (select from inbox_address where inbox_address.address = split_part(split_part(lower(person->>'address'), '@', 1), '+', 1)
        || '@' || split_part(lower(person->>'address'), '@', 2))
    limit 50`.execute(tx.db);
  const present = new Set(participants.map(({ address }) => address));
  return rows.filter(({ address }) => address && !present.has(address));
}
