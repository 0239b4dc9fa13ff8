import { oneAtATime, type Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { seal } from "#platform/sealed.ts";
import { secretOf } from "../installation/index.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { findTeam } from "../teams/index.ts";
import { type Calendar, findCalendar } from "./calendar.ts";
import type { Holiday } from "./holidays.ts";
import type { Block } from "./hours.ts";
import { shownBlocks } from "./json.ts";
import type { HolidaySource } from "./tables.ts";

export interface CalendarWish {
  name?: string | undefined;
  timeZone?: string | undefined;
  blocks?: readonly Block[] | undefined;
  /** Those that were typed in; those of a file or feed stay beside them. */
  holidays?: readonly Holiday[] | undefined;
  /** Null: none is read any more. */
  feedUrl?: string | null | undefined;
}

export async function addCalendar(
  tx: Tx,
  actor: Actor,
  wish: CalendarWish & { name: string; timeZone: string; blocks: readonly Block[] },
): Promise<Calendar> {
  mustBeAllowed(actor, "team.change");
  const { name, timeZone, blocks } = wish;
  const id = newId();
  const added = await tx.db
    .insertInto("calendar")
    .values({ workspaceId: tx.workspaceId, id, name, timeZone, blocks: JSON.stringify(blocks), createdAt: tx.now })
    .onConflict((conflict) => conflict.columns(["workspaceId", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) throw nameTaken(name);
  const calendar = await fill(tx, id, wish);
  const changed = { name, id, to: shownOf(calendar) };
  tx.record({ kind: "calendar.added", ...signature(actor), facts: { calendarId: id }, changed });
  return calendar;
}

export async function changeCalendar(tx: Tx, actor: Actor, id: string, wish: CalendarWish): Promise<Calendar> {
  mustBeAllowed(actor, "team.change");
  await oneAtATime(tx, `calendar ${id}`);
  const old = await findCalendar(tx, id);
  const { name = old.name, timeZone = old.timeZone, blocks = old.blocks } = wish;
  if (name !== old.name) await mustBeFree(tx, name);
  await tx.db
    .updateTable("calendar")
    .set({ name, timeZone, blocks: JSON.stringify(blocks) })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
  const calendar = await fill(tx, id, wish);
  // The address itself is a secret and its host may be the same: that it was given is told.
  const feedAddress = wish.feedUrl ? { feedAddress: "given again" } : {};
  const changed = { name, id, from: shownOf(old), to: { ...shownOf(calendar), ...feedAddress } };
  tx.record({ kind: "calendar.changed", ...signature(actor), facts: { calendarId: id }, changed });
  return calendar;
}

/** Its teams keep no hours from then on. */
export async function removeCalendar(tx: Tx, actor: Actor, id: string): Promise<void> {
  mustBeAllowed(actor, "team.change");
  const calendar = await findCalendar(tx, id);
  await tx.db.deleteFrom("calendar").where("workspaceId", "=", tx.workspaceId).where("id", "=", id).execute();
  const changed = { name: calendar.name, id, from: shownOf(calendar) };
  tx.record({ kind: "calendar.removed", ...signature(actor), facts: { calendarId: id }, changed });
}

/** Which hours a team keeps; null: none. */
export async function setTeamHours(tx: Tx, actor: Actor, teamId: string, calendarId: string | null): Promise<void> {
  mustBeAllowed(actor, "team.change");
  const { workspaceId } = tx;
  const team = await findTeam(tx, teamId);
  const calendar = calendarId === null ? undefined : await findCalendar(tx, calendarId);
  const old = await tx.db
    .selectFrom("teamHours")
    .innerJoin("calendar", (join) =>
      join
        .onRef("calendar.workspaceId", "=", "teamHours.workspaceId")
        .onRef("calendar.id", "=", "teamHours.calendarId"),
    )
    .select("calendar.name")
    .where("teamHours.workspaceId", "=", workspaceId)
    .where("teamId", "=", teamId)
    .executeTakeFirst();
  if (calendar) {
    await tx.db
      .insertInto("teamHours")
      .values({ workspaceId, teamId, calendarId: calendar.id })
      .onConflict((conflict) => conflict.columns(["workspaceId", "teamId"]).doUpdateSet({ calendarId: calendar.id }))
      .execute();
  } else {
    await tx.db.deleteFrom("teamHours").where("workspaceId", "=", workspaceId).where("teamId", "=", teamId).execute();
  }
  const to = { calendar: calendar?.name ?? null };
  const changed = { name: team.name, id: teamId, from: { calendar: old?.name ?? null }, to };
  tx.record({ kind: "hours.changed", ...signature(actor), facts: { teamId }, changed });
}

/** Holidays of one source are replaced as a whole. */
export async function setHolidays(
  tx: Tx,
  calendarId: string,
  source: HolidaySource,
  holidays: readonly Holiday[],
): Promise<void> {
  const { workspaceId } = tx;
  await tx.db
    .deleteFrom("holiday")
    .where("workspaceId", "=", workspaceId)
    .where("calendarId", "=", calendarId)
    .where("source", "=", source)
    .execute();
  const byDay = new Map(holidays.map(({ day, name }) => [day, name]));
  if (byDay.size === 0) return;
  await tx.db
    .insertInto("holiday")
    .values([...byDay].map(([day, name]) => ({ workspaceId, calendarId, source, day, name })))
    .execute();
}

async function fill(tx: Tx, id: string, { holidays, feedUrl }: CalendarWish): Promise<Calendar> {
  if (holidays) await setHolidays(tx, id, "hand", holidays);
  if (feedUrl !== undefined) await setFeed(tx, id, feedUrl);
  return findCalendar(tx, id);
}

async function setFeed(tx: Tx, id: string, feedUrl: string | null): Promise<void> {
  if (feedUrl === null) await setHolidays(tx, id, "feed", []);
  const sealed = feedUrl === null ? null : seal(await secretOf(tx.db, "calendars"), id, feedUrl);
  await tx.db
    .updateTable("calendar")
    .set({
      feedUrl: sealed,
      feedHost: feedUrl === null ? null : new URL(feedUrl).host,
      feedDueAt: feedUrl === null ? null : tx.now,
      feedReadAt: null,
      feedProblem: null,
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
}

async function mustBeFree(tx: Tx, name: string): Promise<void> {
  const taken = await tx.db
    .selectFrom("calendar")
    .select("id")
    .where("workspaceId", "=", tx.workspaceId)
    .where("name", "=", name)
    .executeTakeFirst();
  if (taken) throw nameTaken(name);
}

function nameTaken(name: string): Refusal {
  const sentence = `There is a calendar "${name}" already. Choose another name.`;
  return new Refusal(409, "name_taken", sentence, { field: "name" });
}

function shownOf({ name, timeZone, blocks, holidays, feedHost }: Calendar) {
  const typed = holidays.filter(({ source }) => source !== "feed").map(({ day, name }) => `${day} ${name}`.trim());
  return { name, timeZone, hours: shownBlocks(blocks), holidays: typed, feed: feedHost };
}
