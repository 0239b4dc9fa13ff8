import { sql } from "kysely";
import { dayMs } from "#platform/clock.ts";
import type { Store, Tx } from "#platform/database/index.ts";
import { type Brought, bringIn, seeAllBefore } from "../conversations/index.ts";
import { company, type DemoConversation, streamConversations } from "../demo/index.ts";
import { type BroughtMail, bringInAutomaticMails } from "../mail/incoming/index.ts";
import { createWorkspace, findWorkspace, removeWorkspace, type Workspace } from "../workspaces/index.ts";
import { type DemoPeople, writePeople } from "./people.ts";

export interface SeededDemo {
  workspace: Workspace;
  /** Whoever looks around does so as Ruth. */
  userId: string;
  conversations: number;
}

export interface SeedWish {
  conversations?: number | undefined;
  /** Called after each batch, with how many are written. */
  onProgress?: (written: number) => void;
}

const batch = 250;
/** While one waits for the database, another makes up the next batch. */
const writers = 3;
const seed = 20261;
const hostKey = "ruth";
const filled = "workspace.filled";
const seedLock = 7_223_374;
const automaticMax = 200;

/**
 * Fills the demo workspace; one that is there already stays as it is, and one whose filling broke off is made anew. Nothing of
 * it is sent: rows are written, no mail queued. Two who fill it at once follow each other.
 */
export async function seedDemo(store: Store, wish: SeedWish = {}): Promise<SeededDemo> {
  return store.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${seedLock})`.execute(connection);
    try {
      const present = await findWorkspace(store.db, company.slug);
      if (present && (await isWhole(store, present))) {
        return { workspace: present, userId: await hostOf(store, present), conversations: 0 };
      }
      if (present) await store.inWorkspace(present.id, removeWorkspace);
      return await fill(store, wish);
    } finally {
      await sql`select pg_advisory_unlock(${seedLock})`.execute(connection);
    }
  });
}

async function fill(store: Store, { conversations = 400, onProgress = () => {} }: SeedWish): Promise<SeededDemo> {
  const workspace = await createWorkspace(store, {
    slug: company.slug,
    name: company.name,
    colour: company.colour,
    timeZone: company.timeZone,
    isDemo: true,
  });
  const people = await store.inWorkspace(workspace.id, writePeople);
  let written = 0;
  const automatic: BroughtMail[] = [];
  const made = streamConversations({ seed, count: conversations, until: store.clock.now() });
  const batches = batchesOf(made, people, automatic);
  const write = async () => {
    for (const brought of batches) {
      await store.inWorkspace(workspace.id, (tx) => bringIn(tx, brought));
      written += brought.length;
      onProgress(written);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  const host = people.members.get(hostKey);
  if (!host) throw new Error("The cast has no Ruth.");
  await store.inWorkspace(workspace.id, async (tx) => {
    await bringInAutomaticMails(tx, automatic);
    await seeAllBefore(tx, host.id, new Date(tx.now.getTime() - dayMs));
    tx.record({ kind: filled, actorKind: "system" });
  });
  return { workspace, userId: host.userId, conversations: written };
}

/** The last thing that filling writes: without it, it broke off. A company of the same name that is no demo is left alone. */
async function isWhole(store: Store, workspace: Workspace): Promise<boolean> {
  if (!workspace.isDemo) return true;
  return store.inWorkspace(workspace.id, async (tx) => {
    const written = await tx.db
      .selectFrom("event")
      .select("position")
      .where("workspaceId", "=", tx.workspaceId)
      .where("kind", "=", filled)
      .executeTakeFirst();
    return written !== undefined;
  });
}

/** What people brought comes in batches; what programs sent is put aside. */
function* batchesOf(
  conversations: Iterable<DemoConversation>,
  people: DemoPeople,
  automatic: BroughtMail[],
): Generator<Brought[]> {
  let waiting: Brought[] = [];
  for (const demo of conversations) {
    if (demo.kind === "automatic" && automatic.length < automaticMax) automatic.push(mailOf(demo, people));
    const brought = broughtOf(demo, people);
    if (brought) waiting.push(brought);
    if (waiting.length < batch) continue;
    yield waiting;
    waiting = [];
  }
  if (waiting.length > 0) yield waiting;
}

async function hostOf(store: Store, workspace: Workspace): Promise<string> {
  const host = await store.inWorkspace(workspace.id, (tx: Tx) =>
    tx.db
      .selectFrom("member")
      .select("userId")
      .where("workspaceId", "=", tx.workspaceId)
      .where("publicName", "=", "Ruth")
      .executeTakeFirst(),
  );
  if (!host)
    throw new Error(`The workspace ${workspace.slug} is there, and is not the demo workspace. Nothing was changed.`);
  return host.userId;
}

function mailOf({ sender, subject, messages, startedAt }: DemoConversation, { inbox }: DemoPeople): BroughtMail {
  const text = messages.map((message) => message.text).join("\n\n");
  return { inboxId: inbox.id, to: inbox.address, from: sender, subject, text, receivedAt: startedAt };
}

/** Only what a person brought: automatic mails are no conversations. */
function broughtOf(demo: DemoConversation, people: DemoPeople): Brought | undefined {
  const requester = demo.customerKey === undefined ? undefined : people.customers.get(demo.customerKey);
  const teamId = people.teams.get(demo.teamKey);
  if (!requester || !teamId || demo.kind === "automatic") return undefined;
  const said = demo.messages.map(({ by, authorKey, text, at, asks }) => {
    const member = authorKey === undefined ? undefined : people.members.get(authorKey);
    return { by, text, at, asks, member };
  });
  return {
    subject: demo.subject,
    language: demo.language,
    channel: demo.channel,
    inboxId: people.inbox.id,
    teamId,
    assigneeId: (demo.assigneeKey && people.members.get(demo.assigneeKey)?.id) || null,
    requesterId: requester.id,
    person: demo.sender,
    startedAt: demo.startedAt,
    said,
    ...endingOf(demo),
    remindedAt: demo.remindedAt,
    reopened: demo.reopened,
    thanks: demo.thanks && { words: demo.thanks.text, at: demo.thanks.at },
  };
}

function endingOf({ ending, messages, startedAt }: DemoConversation): Partial<Pick<Brought, "ended" | "wait">> {
  if (ending.state === "resolved") return { ended: { resolution: ending.how, at: ending.at } };
  if (ending.state === "closed") return { ended: { resolution: ending.why, at: ending.at } };
  if (ending.state !== "waiting") return {};
  return { wait: { on: ending.on, until: ending.wakesAt, since: messages.at(-1)?.at ?? startedAt, reason: "" } };
}
