import { createServer } from "node:http";
import { afterAll, describe, expect, test } from "vitest";
import { dayMs, hourMs, minuteMs } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import { askDue } from "../conversations/index.ts";
import { testDesk } from "../test/desk.ts";
import { startReadingFeeds } from "./index.ts";

const { store, workspace, team, headers, call, read, reply, brings } = await testDesk();

let feed = { status: 200, body: "" };
const server = createServer((_request, response) => response.writeHead(feed.status).end(feed.body));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
const { port } = server.address() as { port: number };
const seldom = 3_600_000;
const reading = startReadingFeeds({ store, log: silentLog }, { internalHosts: ["127.0.0.1"], everyMs: seldom });
const fromOutside = startReadingFeeds({ store, log: silentLog }, { everyMs: seldom });
afterAll(async () => {
  await Promise.all([reading.stop(), fromOutside.stop()]);
  server.close();
});

const blocks = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: "09:00", to: "12:30" },
  { weekday, from: "13:30", to: "17:00" },
]);
let count = 0;
async function make(more: object = {}) {
  const body = { name: `Weekdays ${++count}`, timeZone: "Europe/Amsterdam", blocks, ...more };
  return (await call("POST", "/api/v1/calendars", body, headers.admin)).body;
}
const keep = (calendarId: string | null) =>
  call("PUT", `/api/v1/teams/${team.id}/hours`, { calendarId }, headers.admin);
const find = async (id: string) =>
  (await call("GET", "/api/v1/calendars")).body.items.find((one: { id: string }) => one.id === id);

const christmas = (name = "Christmas") =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:${name}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

describe("a calendar", () => {
  test("says what its hours do right now, and who keeps it", async () => {
    store.clock.set("2026-11-24T12:00:00Z"); // 13:00 in Amsterdam, a Tuesday
    const { id } = await make();
    await keep(id);
    expect(await find(id)).toMatchObject({
      blocks,
      teamIds: [team.id],
      now: {
        isOpen: false,
        nextOpening: "2026-11-24T12:30:00.000Z",
        threeWorkingDaysLater: "2026-11-27T12:30:00.000Z",
      },
    });
  });

  test("takes no blocks that overlap or end before they begin", async () => {
    const wrong = [
      [
        { weekday: 1, from: "09:00", to: "12:00" },
        { weekday: 1, from: "11:00", to: "14:00" },
      ],
      [{ weekday: 1, from: "22:00", to: "06:00" }],
      [{ weekday: 8, from: "09:00", to: "12:00" }],
    ];
    for (const given of wrong) {
      const body = { name: "Wrong", timeZone: "Europe/Amsterdam", blocks: given };
      expect((await call("POST", "/api/v1/calendars", body, headers.admin)).status).toBe(400);
    }
  });

  test("takes holidays by hand and by file, each beside the other", async () => {
    const { id } = await make({ holidays: [{ day: "2026-12-31", name: "Stocktaking" }] });
    const put = (calendar: string) => call("PUT", `/api/v1/calendars/${id}/holidays`, { calendar }, headers.admin);
    expect((await put("hello")).body).toMatchObject({ code: "no_calendar" });
    await put(christmas());
    await put(christmas("Kerst"));
    expect((await find(id)).holidays).toEqual([
      { day: "2026-12-25", name: "Kerst", source: "file" },
      { day: "2026-12-31", name: "Stocktaking", source: "hand" },
    ]);
  });

  test("reads holidays from a feed each day; what cannot be read leaves those that are known, and says why", async () => {
    feed = { status: 200, body: christmas() };
    const { id } = await make({ feedUrl: `http://127.0.0.1:${port}/holidays.ics?key=geheim` });
    await reading.sweep();
    const known = [{ day: "2026-12-25", name: "Christmas", source: "feed" }];
    expect(await find(id)).toMatchObject({ holidays: known, feed: { host: `127.0.0.1:${port}`, problem: null } });
    expect(JSON.stringify(await find(id))).not.toContain("geheim");
    feed = { status: 503, body: "" };
    store.clock.advance(dayMs + minuteMs);
    await reading.sweep();
    expect(await find(id)).toMatchObject({ holidays: known, feed: { problem: expect.stringContaining("503") } });
    feed = { status: 200, body: christmas("Kerst") };
    store.clock.advance(hourMs + minuteMs);
    await reading.sweep();
    expect((await find(id)).holidays).toMatchObject([{ name: "Kerst" }]);
  });

  test("reads no feed inside the network of the installation", async () => {
    feed = { status: 200, body: christmas() };
    const { id } = await make({ feedUrl: `http://127.0.0.1:${port}/holidays.ics` });
    await fromOutside.sweep();
    const { holidays, feed: shown } = await find(id);
    expect(holidays).toEqual([]);
    expect(shown.problem).toContain("WEB_INTERNAL_HOSTS");
  });

  test("is changed by those who lead, and every change stands in the audit trail", async () => {
    const { id, name } = await make();
    store.clock.advance(minuteMs); // the newest entry stands first
    const change = { blocks: [{ weekday: 6, from: "10:00", to: "14:00" }] };
    expect((await call("PATCH", `/api/v1/calendars/${id}`, change)).status).toBe(403);
    await call("PATCH", `/api/v1/calendars/${id}`, change, headers.admin);
    const { items } = (
      await call(
        "GET",
        `/api/v1/audit-entries?search=${encodeURIComponent(`${name} calendar`)}`,
        undefined,
        headers.admin,
      )
    ).body;
    expect(items[0]).toMatchObject({
      kind: "calendar.changed",
      subject: { name },
      changes: [{ field: "hours", to: ["Sat 10:00–14:00"] }],
    });
    expect((await call("DELETE", `/api/v1/calendars/${id}`, undefined, headers.admin)).status).toBe(204);
  });
});

describe("a team that keeps hours", () => {
  test("waits three of its own working days for the customer", async () => {
    const { id } = await make({
      blocks: blocks.filter(({ weekday }) => weekday <= 2),
      holidays: [{ day: "2026-11-30", name: "" }],
    });
    await keep(id);
    store.clock.set("2026-11-24T09:00:00Z");
    const matter = await brings();
    await reply(matter);
    expect((await read(matter)).wakesAt).toBe("2026-12-08T09:00:00.000Z"); // 1, 7 and 8 December
    await keep(null);
    const other = await brings();
    await reply(other);
    expect((await read(other)).wakesAt).toBe("2026-11-27T09:00:00.000Z");
  });

  test("reminds only while somebody is there, and the time to answer begins then", async () => {
    const { id } = await make();
    await keep(id);
    store.clock.set("2026-11-27T16:30:00Z"); // Friday evening: the reminder would fall on Monday evening
    const matter = await brings();
    await reply(matter, { confirm: true });
    store.clock.set("2026-11-30T17:00:00Z");
    await askDue(store, workspace.id);
    expect((await read(matter)).question).toMatchObject({ state: "asked" });
    store.clock.set("2026-12-01T08:00:00Z"); // 09:00 there
    await askDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ question: { state: "reminded", closesAt: "2026-12-05T08:00:00.000Z" } });
    await keep(null);
  });
});
