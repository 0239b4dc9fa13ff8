import { sql } from "kysely";
import { dayMs, minuteMs } from "#platform/clock.ts";
import type { Db, Store, Tx } from "#platform/database/index.ts";
import type { LookUpTexts } from "#platform/egress/index.ts";
import { findInbox } from "../../../inboxes/index.ts";
import { systemActor } from "../../../members/index.ts";
import { beginProof } from "./begin.ts";
import { checksOf, domainOf, onlyDnsIsMissing, outcomeOf, patienceMs, type Seen } from "./check.ts";
import type { FoundProof } from "./find.ts";
import { findProof } from "./find.ts";
import { proofId } from "./proof-id.ts";

const atOnceMax = 20;
/** Somebody may be adding a line to the DNS right now. */
const dnsAgainMs = 5 * minuteMs;
const leaseMs = minuteMs;

export async function workspacesToProve(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select workspaces_to_prove(${now}) as id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Looks at the proofs of a workspace that are due. Resolves with how many there were. */
export async function proveDue(store: Store, lookUp: LookUpTexts, workspaceId: string): Promise<number> {
  const due = await store.inWorkspace(workspaceId, claim);
  for (const inboxId of due) await proveOne(store, lookUp, workspaceId, inboxId);
  return due.length;
}

/** Who looks at it is given a while; then another does. */
async function claim({ db, workspaceId, now }: Tx): Promise<string[]> {
  const { rows } = await sql<{ inboxId: string }>`
    update mail_proof set due_at = ${new Date(now.getTime() + leaseMs)}
    where workspace_id = ${workspaceId} and inbox_id in (
      select inbox_id from mail_proof where workspace_id = ${workspaceId} and due_at <= ${now}
      order by due_at limit ${atOnceMax} for update skip locked)
    returning inbox_id`.execute(db);
  return rows.map(({ inboxId }) => inboxId);
}

async function proveOne(store: Store, lookUp: LookUpTexts, workspaceId: string, inboxId: string): Promise<void> {
  const before = await store.inWorkspace(workspaceId, async (tx) => {
    const proof = await findProof(tx, inboxId);
    if (!proof || !isFromYesterday(proof, tx.now)) return proof && { proof, ...(await gather(tx, proof)) };
    await beginProof(tx, systemActor(workspaceId), inboxId);
    return undefined;
  });
  if (!before) return;
  const { proof, address, ...gathered } = before;
  const domain = domainOf(address);
  const key = proof.signedBy ? `${proof.signedBy}._domainkey.${proof.signedDomain}` : undefined;
  const [ofDomain, dmarc, ofKey] = proof.plainCameAt
    ? await Promise.all([lookUp(domain), lookUp(`_dmarc.${domain}`), key ? lookUp(key) : []])
    : [[], [], []];
  await store.inWorkspace(workspaceId, (tx) =>
    write(tx, proof, { ...proof, ...gathered, address, now: tx.now, texts: { domain: ofDomain, dmarc, key: ofKey } }),
  );
}

/** It ended a day ago: each night it is proved anew. */
function isFromYesterday({ state, begunAt }: FoundProof, now: Date): boolean {
  return state !== "running" && now.getTime() - begunAt.getTime() >= dayMs;
}

async function gather(tx: Tx, { inboxId, key }: FoundProof) {
  const { address } = await findInbox(tx, inboxId);
  const plain = await tx.db
    .selectFrom("outgoingMail")
    .select(["state", "problem"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("mimeMessageId", "=", proofId(key, "plain", domainOf(address)))
    .executeTakeFirst();
  const mailbox = await tx.db
    .selectFrom("fetchedMailbox")
    .select(["host", "folders", "state", "problem"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .executeTakeFirst();
  return { address, plain, mailbox };
}

/** Writes what was seen, if nobody has begun anew meanwhile; that it fails, and that it works again, is told. */
async function write(tx: Tx, proof: FoundProof, seen: Seen): Promise<void> {
  const checks = checksOf(seen);
  const outcome = outcomeOf(checks);
  const state = outcome ?? "running";
  const written = await tx.db
    .updateTable("mailProof")
    .set({
      state,
      checks: JSON.stringify(checks),
      endedAt: outcome ? (proof.endedAt ?? tx.now) : null,
      dueAt: nextLook(seen, outcome, onlyDnsIsMissing(checks)),
      ...(outcome === "proved" && { provedAt: tx.now }),
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", proof.inboxId)
    .where("key", "=", proof.key)
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n || state === proof.state || state === "running") return;
  tx.record({ kind: `proof.${state}`, actorKind: "system", facts: { inboxId: proof.inboxId } });
}

function nextLook({ begunAt, now }: Seen, outcome: "proved" | "failed" | undefined, dnsOnly: boolean): Date {
  const tomorrow = new Date(begunAt.getTime() + dayMs);
  if (outcome === "proved" || (outcome === "failed" && !dnsOnly)) return tomorrow;
  if (outcome === "failed") return new Date(Math.min(now.getTime() + dnsAgainMs, tomorrow.getTime()));
  const late = begunAt.getTime() + patienceMs;
  return new Date(now.getTime() < late ? Math.min(now.getTime() + minuteMs, late) : now.getTime() + minuteMs);
}
