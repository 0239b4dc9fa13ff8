import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { idAt } from "#platform/ids.ts";
import { movedLife, moveIn } from "../conversations/index.ts";
import { knownMails, type MovedMail, moveInMails } from "../mail/incoming/index.ts";
import { readMessageId, type SigningKey } from "../mail/tokens/index.ts";
import { addCounts, type Counts, noCounts } from "./counts.ts";
import { customersOf } from "./customers-of.ts";
import { knownMatters } from "./known-matters.ts";
import { type Letter, letterOf } from "./letter.ts";
import { type Aside, type Matter, mattersOf, type SaidLetter } from "./matters.ts";
import { type Moved, movedOf } from "./moved.ts";
import type { TakenMail } from "./read-letters.ts";
import type { Sides } from "./sides.ts";

export interface BroughtIn {
  counts: Counts;
  /** Which were written; the others had come in meanwhile. */
  used: ReadonlySet<TakenMail>;
}

interface Wishes {
  sides: Sides;
  keys: readonly SigningKey[];
  /** Says what would be done, and writes nothing. */
  isDry: boolean;
}

/**
 * What becomes of the mails of some threads, all in the transaction of the caller: conversations, customers, and the words in the
 * ledger by which each mail is known again. So a run that is cut off leaves nothing half, and the next goes on behind it.
 */
export async function bringIn(tx: Tx, threads: readonly TakenMail[][], wishes: Wishes): Promise<BroughtIn> {
  const { sides, keys, isDry } = wishes;
  const prints = threads.flat().map(({ scanned }) => scanned);
  const known = await knownMails(tx, sides.inbox.id, prints, { lock: !isDry });
  const isKnown = ({ scanned }: TakenMail) =>
    known.has(scanned.print) || readMessageId(keys, tx.workspaceId, scanned.messageId) !== undefined;
  const counts = noCounts();
  const used = new Set<TakenMail>();
  const sorted: { matters: Matter[]; asides: Aside[] } = { matters: [], asides: [] };
  const takenBy = new Map<Letter, TakenMail>();
  for (const thread of threads) {
    const fresh = thread.filter((taken) => !isKnown(taken));
    addCounts(counts, { known: thread.length - fresh.length, new: fresh.length });
    for (const taken of fresh) used.add(taken);
    const letters = fresh.flatMap((taken) => {
      if (!taken.mail) return [];
      const letter = letterOf(taken.scanned, taken.mail, sides);
      takenBy.set(letter, taken);
      return [letter];
    });
    if (letters.length === 0) continue;
    const { matters, asides } = mattersOf(
      letters,
      await knownMatters(
        tx,
        sides.inbox.id,
        fresh.map(({ scanned }) => scanned),
        keys,
      ),
    );
    sorted.matters.push(...matters);
    sorted.asides.push(...asides);
  }
  addCounts(counts, countsOf(sorted, used, tx.now));
  addCounts(counts, { newCustomers: await countNewCustomers(tx, sorted.matters) });
  if (!isDry) await write(tx, { ...wishes, sorted, used, takenBy, sameId: idsOf(known.keys()) });
  return { counts, used };
}

interface Writing extends Wishes {
  sorted: { matters: Matter[]; asides: Aside[] };
  used: ReadonlySet<TakenMail>;
  takenBy: ReadonlyMap<Letter, TakenMail>;
  /** Message-IDs that the ledger knows with other words. */
  sameId: ReadonlySet<string>;
}

async function write(tx: Tx, { sides, sorted, used, takenBy, sameId }: Writing): Promise<void> {
  const mailIds = new Map([...used].map((taken) => [taken, idAt(taken.scanned.at)]));
  const mailIdOf = (taken: TakenMail) => mailIds.get(taken) ?? "";
  const takenOf = ({ letter }: Pick<SaidLetter, "letter">): TakenMail => {
    const taken = takenBy.get(letter);
    if (!taken) throw new Error("Each letter comes from a mail.");
    return taken;
  };
  const customers = new Map<string, string>();
  await customersOf(tx, sorted.matters, customers);
  const moved = sorted.matters.map((matter) =>
    movedOf(matter, { sides, takenOf, mailIdOf, customerIdOf: (address) => customers.get(address) }),
  );
  await moveIn(
    tx,
    moved.map(({ matter }) => matter),
  );
  const placeOf = new Map(sorted.matters.map((matter, index) => [matter, moved[index]?.matter.id]));
  const outcomes = new Map<TakenMail, MovedMail["outcome"]>([
    ...moved.flatMap(outcomesOf),
    ...sorted.asides.map((aside): [TakenMail, MovedMail["outcome"]] => [
      takenOf(aside),
      {
        state: "automatic",
        flags: aside.why === "among-us" ? ["from-ourselves"] : [],
        conversationId: (aside.belongsTo && placeOf.get(aside.belongsTo)) ?? aside.belongsTo?.conversationId,
      },
    ]),
  ]);
  const rows = [...used].map((taken): MovedMail => {
    const { scanned, mail, raw, rawKey, problem } = taken;
    const outcome = outcomes.get(taken) ?? { state: "unreadable", problem };
    const flags = [...(outcome.flags ?? []), ...(sameId.has(scanned.messageId) ? ["same-message-id"] : [])];
    return {
      id: mailIdOf(taken),
      inboxId: sides.inbox.id,
      to: sides.inbox.address,
      messageId: scanned.messageId,
      bodyHash: scanned.bodyHash,
      raw,
      rawKey,
      size: scanned.size,
      at: scanned.at,
      mail,
      outcome: { ...outcome, flags },
    };
  });
  await moveInMails(tx, rows);
}

/** Each mail of a matter opened it or joined it; the message that it became stands beside it. */
function outcomesOf({ matter, mailOf }: Moved): [TakenMail, MovedMail["outcome"]][] {
  return matter.said.flatMap(({ id }, index): [TakenMail, MovedMail["outcome"]][] => {
    const taken = mailOf.get(id);
    const state = index === 0 && !matter.isHere ? "opened" : "joined";
    return taken ? [[taken, { state, conversationId: matter.id, entryId: id }]] : [];
  });
}

function countsOf({ matters, asides }: Writing["sorted"], used: ReadonlySet<TakenMail>, now: Date): Partial<Counts> {
  const said = matters.flatMap((matter) => matter.said);
  const opened = matters.filter(({ conversationId }) => conversationId === undefined);
  const open = opened.filter((matter) => !movedLife(lifeRows(matter), now).ended).length;
  const by = (...voices: SaidLetter["voice"][]) => said.filter(({ voice }) => voices.includes(voice)).length;
  return {
    conversationsOpened: opened.length,
    conversationsContinued: matters.length - opened.length,
    open,
    closed: opened.length - open,
    fromCustomers: by("customer"),
    fromUs: by("us", "us-to-outsider"),
    fromOutsiders: by("outsider"),
    notes: by("note"),
    automatic: asides.filter(({ why }) => why === "automatic").length,
    amongUs: asides.filter(({ why }) => why === "among-us").length,
    unreadable: [...used].filter(({ mail }) => !mail).length,
    attachments: [...used].reduce((sum, { mail }) => sum + (mail?.attachments.length ?? 0), 0),
  };
}

function lifeRows({ said }: Matter) {
  return said
    .filter(({ voice }) => voice === "customer" || voice === "us")
    .map(({ letter, voice }) => ({ isOurs: voice === "us", isThanks: false, at: letter.scanned.at }));
}

async function countNewCustomers(tx: Tx, matters: readonly Matter[]): Promise<number> {
  const people = matters.flatMap(({ people }) => [...people.values()]);
  const addresses = people.filter(({ role }) => role && role !== "outsider").map(({ address }) => address.address);
  const wanted = [...new Set(addresses)];
  const { rows } = await sql<{ known: number }>`
    select count(distinct value)::int as known from identity
    where workspace_id = ${tx.workspaceId} and kind = 'email' and value = any(${wanted}::text[])`.execute(tx.db);
  return wanted.length - (rows[0]?.known ?? 0);
}

function idsOf(prints: Iterable<string>): ReadonlySet<string> {
  return new Set([...prints].map((print) => print.slice(0, print.lastIndexOf(" "))).filter((id) => id !== ""));
}
