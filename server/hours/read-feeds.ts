import { sql } from "kysely";
import { dayMs, hourMs, minuteMs, secondMs } from "#platform/clock.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import { type Sweeper, startSweeper } from "#platform/effects/index.ts";
import { askWeb, reachOutside } from "#platform/egress/index.ts";
import type { Parts } from "#platform/parts.ts";
import { unseal } from "#platform/sealed.ts";
import { secretOf } from "../installation/index.ts";
import { setHolidays } from "./change.ts";
import { type Holiday, holidaysIn } from "./holidays.ts";
import { localTimeOf } from "./local-time.ts";

const readEveryMs = dayMs;
const againAfterMs = hourMs;
/** One process reads it; if that one dies, another does after so long. */
const leaseMs = 5 * minuteMs;
const answerMsMax = 20 * secondMs;
const feedBytesMax = 2 * 1024 * 1024;

interface Wishes {
  internalHosts?: readonly string[];
  everyMs?: number;
}

interface Feed {
  id: string;
  url: string;
  timeZone: string;
}

/** Reads each calendar's holidays once a day. What cannot be read leaves those that are known, and says why. */
export function startReadingFeeds(
  { store, log }: Pick<Parts, "store" | "log">,
  { internalHosts = [], everyMs = minuteMs }: Wishes = {},
): Sweeper {
  const reach = reachOutside(internalHosts, "WEB_INTERNAL_HOSTS");
  const read = async ({ url, timeZone }: Feed): Promise<Holiday[]> => {
    const { status, body, isCut } = await askWeb(reach, {
      method: "GET",
      url,
      headers: { accept: "text/calendar" },
      msMax: answerMsMax,
      answerBytesMax: feedBytesMax,
    });
    if (status !== 200) throw new Error(`It answered ${status} instead of a calendar. Redirects are not followed.`);
    if (isCut) throw new Error("It is larger than 2 MB, and was not read.");
    return holidaysIn(body, localTimeOf(store.clock.now(), timeZone).day);
  };
  return startSweeper({
    store,
    log,
    queue: "calendar",
    everyMs,
    due: workspacesToRead,
    work: async (workspaceId) => {
      const feeds = await store.inWorkspace(workspaceId, claimFeeds);
      for (const feed of feeds) {
        const found = await read(feed).catch((problem: unknown) => problemOf(problem));
        await store.inWorkspace(workspaceId, (tx) => record(tx, feed.id, found));
      }
      return feeds.length;
    },
  });
}

function problemOf(problem: unknown): string {
  return problem instanceof Error ? problem.message.slice(0, 500) : "It could not be read.";
}

async function workspacesToRead(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ workspaceId: string }>`
    select workspaces_to_read_calendars(${now}) as workspace_id`.execute(db);
  return rows.map(({ workspaceId }) => workspaceId);
}

async function claimFeeds(tx: Tx): Promise<Feed[]> {
  const { rows } = await sql<{ id: string; feedUrl: Buffer; timeZone: string }>`
    update calendar set feed_due_at = ${new Date(tx.now.getTime() + leaseMs)}
    where workspace_id = ${tx.workspaceId} and id in (
      select id from calendar where workspace_id = ${tx.workspaceId} and feed_due_at <= ${tx.now} and feed_url is not null
      limit 10 for update skip locked)
    returning id, feed_url, time_zone`.execute(tx.db);
  const secret = await secretOf(tx.db, "calendars");
  return rows.map(({ id, feedUrl, timeZone }) => ({ id, timeZone, url: unseal(secret, id, feedUrl) }));
}

async function record(tx: Tx, id: string, found: Holiday[] | string): Promise<void> {
  const isRead = typeof found !== "string";
  if (isRead) await setHolidays(tx, id, "feed", found);
  await tx.db
    .updateTable("calendar")
    .set({
      feedDueAt: new Date(tx.now.getTime() + (isRead ? readEveryMs : againAfterMs)),
      feedProblem: isRead ? null : found,
      ...(isRead && { feedReadAt: tx.now }),
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .where("feedUrl", "is not", null)
    .execute();
}
