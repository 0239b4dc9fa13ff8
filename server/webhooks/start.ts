import { secondMs, stopwatch } from "#platform/clock.ts";
import { type Sweeper, startSweeper } from "#platform/effects/index.ts";
import { askWeb, type Reach, reachOutside } from "#platform/egress/index.ts";
import type { Parts } from "#platform/parts.ts";
import { randomKey } from "#platform/random.ts";
import { type Claimed, claimDeliveries, recordKept, recordOutcome, type Told, workspacesToDeliver } from "./claim.ts";
import { signedHeaders } from "./secret.ts";
import { outcomeOf } from "./webhook.ts";

/** Standard Webhooks: 15 to 30 seconds are enough for whoever writes it down first and works after. */
const answerMsMax = 15 * secondMs;
/** Of an answer so much is read, and so much is kept in the log. */
const answerBytesMax = 64 * 1024;
const answerKeptMax = 1_000;
const claimedAtOnce = 10;

interface Wishes {
  /** Places inside that the operator allows. */
  internalHosts?: readonly string[];
  everyMs?: number;
}

/** Delivers what is due. Each try is claimed with a lease, so several processes may do it, and one that dies holds nothing long. */
export function startDelivering(
  { store, log }: Pick<Parts, "store" | "log">,
  { internalHosts = [], everyMs }: Wishes = {},
): Sweeper {
  const reach = reachOutside(internalHosts, "WEB_INTERNAL_HOSTS");
  const deliver = async (workspaceId: string, claimed: Claimed): Promise<void> => {
    if (claimed.isDemo) return store.inWorkspace(workspaceId, (tx) => recordKept(tx, claimed));
    const told = await tell(reach, claimed, store.clock.now());
    const chance = randomKey(1).readUInt8() / 255;
    const outcome = outcomeOf(told, claimed.tries, store.clock.now(), chance);
    const isOurs = await store.inWorkspace(workspaceId, (tx) => recordOutcome(tx, claimed, told, outcome));
    if (!isOurs) log.warn({ deliveryId: claimed.id }, "Another process had taken this delivery over");
  };
  return startSweeper({
    store,
    log,
    queue: "webhook_delivery",
    due: workspacesToDeliver,
    ...(everyMs && { everyMs }),
    work: async (workspaceId) => {
      const claimed = await store.inWorkspace(workspaceId, (tx) => claimDeliveries(tx, claimedAtOnce));
      const done = await Promise.allSettled(claimed.map((each) => deliver(workspaceId, each)));
      for (const each of done)
        if (each.status === "rejected") log.error({ err: each.reason }, "A delivery was not recorded");
      return claimed.length;
    },
  });
}

async function tell(reach: Reach, { id, url, body, secrets }: Claimed, now: Date): Promise<Told> {
  const took = stopwatch();
  try {
    const answer = await askWeb(reach, {
      method: "POST",
      url,
      headers: { "content-type": "application/json", ...signedHeaders(secrets, id, now, body) },
      body,
      msMax: answerMsMax,
      answerBytesMax,
    });
    return { status: answer.status, answer: plain(answer.body), problem: null, tookMs: took() };
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : "It could not be reached.";
    return { status: null, answer: "", problem: plain(said), tookMs: took() };
  }
}

/** The database takes no NUL. */
function plain(text: string): string {
  return text.replaceAll("\0", "").slice(0, answerKeptMax);
}
