import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { onceOnly, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf, idOf, mustBeAllowed, signature } from "../members/index.ts";
import { findCalendar, listCalendars } from "./calendar.ts";
import { addCalendar, changeCalendar, removeCalendar, setHolidays, setTeamHours } from "./change.ts";
import { holidaysIn } from "./holidays.ts";
import { calendarJson } from "./json.ts";
import { localTimeOf } from "./local-time.ts";
import {
  calendarChangeSchema,
  calendarList,
  calendarSchema,
  holidayFileSchema,
  newCalendarSchema,
  teamHoursSchema,
} from "./schemas.ts";

const tag = "calendars";
const action = "team.change";
const params = z.object({ id: z.uuid() });
const answer = calendarSchema;

/** Calendars: when the teams that keep them are there. */
export async function hoursRoutes(app: FastifyInstance, { store }: Pick<Parts, "store">): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/calendars",
      summary: "All calendars, by name, and what they do right now",
      tag,
      action: "workspace.read",
      answer: calendarList,
    },
    async (_input, request) =>
      store.inWorkspace(actorOf(request).workspaceId, async (tx) => ({
        items: (await listCalendars(tx)).map((calendar) => calendarJson(calendar, tx.now)),
      })),
  );
  route(
    app,
    {
      method: "POST",
      url: "/calendars",
      summary: "Makes a calendar",
      tag,
      action,
      body: newCalendarSchema,
      once: true,
      answer,
      status: 201,
    },
    async ({ body }, request) => {
      const actor = actorOf(request);
      return onceOnly(store, request, { workspaceId: actor.workspaceId, actorId: idOf(actor) }, async (tx) =>
        calendarJson(await addCalendar(tx, actor, body), tx.now),
      );
    },
  );
  route(
    app,
    {
      method: "PATCH",
      url: "/calendars/:id",
      summary: "Changes what is named",
      tag,
      action,
      params,
      body: calendarChangeSchema,
      answer,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) =>
        calendarJson(await changeCalendar(tx, actor, id, body), tx.now),
      );
    },
  );
  route(
    app,
    {
      method: "PUT",
      url: "/calendars/:id/holidays",
      summary: "Takes the holidays of an iCalendar file, in place of those of the file before",
      tag,
      action,
      params,
      body: holidayFileSchema,
      answer,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        mustBeAllowed(actor, action);
        const { name, timeZone } = await findCalendar(tx, id);
        const found = holidaysIn(body.calendar, localTimeOf(tx.now, timeZone).day);
        await setHolidays(tx, id, "file", found);
        const to = { holidays: found.map(({ day, name }) => `${day} ${name}`) };
        const changed = { name, id, from: {}, to };
        tx.record({ kind: "calendar.changed", ...signature(actor), facts: { calendarId: id }, changed });
        return calendarJson(await findCalendar(tx, id), tx.now);
      });
    },
  );
  route(
    app,
    {
      method: "DELETE",
      url: "/calendars/:id",
      summary: "Removes a calendar: its teams keep no hours",
      tag,
      action,
      params,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => removeCalendar(tx, actor, id));
    },
  );
  route(
    app,
    {
      method: "PUT",
      url: "/teams/:id/hours",
      summary: "Says which calendar a team keeps",
      tag,
      action,
      params,
      body: teamHoursSchema,
      answer: teamHoursSchema,
    },
    async ({ params: { id }, body: { calendarId } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => setTeamHours(tx, actor, id, calendarId));
      return { calendarId };
    },
  );
}
