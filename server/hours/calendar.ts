import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Block, Hours } from "./hours.ts";
import type { HolidaySource } from "./tables.ts";

/** The hours of one or several teams, with where its holidays come from. */
export interface Calendar {
  id: string;
  name: string;
  timeZone: string;
  blocks: Block[];
  holidays: { day: string; name: string; source: HolidaySource }[];
  teamIds: string[];
  feedHost: string | null;
  feedReadAt: Date | null;
  feedProblem: string | null;
}

export async function listCalendars(tx: Tx, id?: string): Promise<Calendar[]> {
  const { rows } = await sql<Calendar>`
    select calendar.id, calendar.name, calendar.time_zone, calendar.blocks, calendar.feed_host, calendar.feed_read_at,
      calendar.feed_problem,
      (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'name', holiday.name, 'source', source) order by day), '[]')
        from holiday where holiday.workspace_id = calendar.workspace_id and holiday.calendar_id = calendar.id) as holidays,
      array(select team_id from team_hours where team_hours.workspace_id = calendar.workspace_id
        and team_hours.calendar_id = calendar.id order by team_id) as team_ids
    from calendar
    where calendar.workspace_id = ${tx.workspaceId} ${id ? sql`and calendar.id = ${id}` : sql``}
    order by calendar.name, calendar.id`.execute(tx.db);
  return rows;
}

export async function findCalendar(tx: Tx, id: string): Promise<Calendar> {
  const [calendar] = await listCalendars(tx, id);
  if (!calendar) throw notFound("calendar");
  return calendar;
}

export function hoursIn({ timeZone, blocks, holidays }: Pick<Calendar, "timeZone" | "blocks" | "holidays">): Hours {
  return { timeZone, blocks, holidays: new Set(holidays.map(({ day }) => day)) };
}

/** When a team is there. Undefined: it keeps no hours, and is there at any time. */
export async function hoursOf(tx: Tx, teamId: string): Promise<Hours | undefined> {
  const row = await tx.db
    .selectFrom("teamHours")
    .select("calendarId")
    .where("workspaceId", "=", tx.workspaceId)
    .where("teamId", "=", teamId)
    .executeTakeFirst();
  return row && hoursIn(await findCalendar(tx, row.calendarId));
}
