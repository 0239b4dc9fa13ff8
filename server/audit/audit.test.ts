import type { RouteOptions } from "fastify";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "#platform/ids.ts";
import { testApp } from "../test/app.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";
import { idOf, nameOf, type Route, routesOf, rowsOf, sender, told, withIds } from "../test/route-samples.ts";
import { sampleOf } from "../test/sample.ts";

const routes: Route[] = [];
const gather = routesOf(routes);
const { app, store } = await testApp({ onRoute: (route: RouteOptions) => gather(route) });
const send = sender(app);
let halden: TestWorkspace;

beforeAll(async () => {
  halden = await testWorkspace(store);
});

async function entries(query = "", headers: Headers = halden.headers.admin) {
  return (await app.inject({ url: `/api/v1/audit-entries${query}`, headers })).json().items;
}

describe("the audit trail", () => {
  test("says who changed a setting, when, from what and to what", async () => {
    await send("PATCH", "/workspace", halden.headers.owner, { colour: "#112233" });
    const [entry] = await entries();
    expect(entry).toMatchObject({
      at: store.clock.now().toISOString(),
      actor: { kind: "member", id: halden.members.owner.id, name: "Ruth Halden" },
      kind: "workspace.changed",
      subject: { name: "Halden Kitchen" },
      changes: [{ field: "colour", from: "#17614f", to: "#112233" }],
    });
  });

  test("names people and teams as they are called, not by their ids", async () => {
    const night = (await send("POST", "/teams", halden.headers.admin, { name: "Night shift" })).json();
    const memberIds = [halden.members.agent.id];
    await send("PATCH", `/teams/${night.id}`, halden.headers.admin, { memberIds });
    const [entry] = await entries("?search=Night");
    expect(entry.changes).toEqual([{ field: "memberIds", from: [], to: ["Sanne Visser"] }]);
    await send("PATCH", `/inboxes/${halden.inbox.id}`, halden.headers.admin, { teamId: night.id });
    const [moved] = await entries("?search=inbox");
    expect(moved.changes).toEqual([{ field: "teamId", from: "Support", to: "Night shift" }]);
  });

  test("holds no secret, and says that one was changed", async () => {
    const mailUrl = "smtps://ruth:geheim-7@mail.example:465";
    await send("PATCH", `/inboxes/${halden.inbox.id}`, halden.headers.admin, { mailUrl });
    const { key } = (await send("POST", "/api-keys", halden.headers.admin, { name: "Shop", scopes: ["read"] })).json();
    await send("POST", "/invitations", halden.headers.admin, { email: "new@halden.example", role: "agent" });
    const { rows } = await store.inWorkspace(halden.workspace.id, (tx) =>
      sql<{ all: string }>`select string_agg(to_jsonb(entry)::text, ' ') as all from audit_entry entry
        where workspace_id = ${tx.workspaceId}`.execute(tx.db),
    );
    expect(rows[0]?.all).toContain("smtps://mail.example:465 (kept secret)");
    expect(rows[0]?.all).toContain("new@halden.example");
    expect(rows[0]?.all).not.toContain("geheim");
    expect(rows[0]?.all).not.toContain(key);
  });

  test("stays silent when nothing was changed", async () => {
    await send("PATCH", "/workspace", halden.headers.owner, { recontactDays: 14 });
    const before = (await entries()).length;
    await send("PATCH", "/workspace", halden.headers.owner, { recontactDays: 14 });
    expect(await entries()).toHaveLength(before);
  });

  test("is found by words of who, what, from and to, and by who it was", async () => {
    await send("PATCH", "/workspace", halden.headers.admin, { phone: "+31 20 555 0100" });
    expect((await entries("?search=amir%20555"))[0].changes[0].to).toBe("+31 20 555 0100");
    expect(await entries("?search=nothing-like-it")).toEqual([]);
    expect(await entries("?search=%25")).toEqual([]);
    const ofOwner = await entries(`?actorId=${halden.members.owner.id}`);
    expect(new Set(ofOwner.map(({ actor }: { actor: { name: string } }) => actor.name))).toEqual(
      new Set(["Ruth Halden"]),
    );
  });

  test("leaves as CSV, where no cell is a formula, and as JSON Lines", async () => {
    await send("PATCH", "/workspace", halden.headers.owner, { phoneHours: '=HYPERLINK("http://evil.example")' });
    const get = (format: string) =>
      app.inject({ url: `/api/v1/audit-entries/export?format=${format}`, headers: halden.headers.owner });
    const csv = await get("csv");
    expect(csv.headers["content-disposition"]).toBe('attachment; filename="audit-trail.csv"');
    expect(csv.body.split("\r\n")[0]).toBe("at,actor,actor_kind,actor_id,kind,subject,subject_id,field,from,to");
    expect(csv.body).toContain(`phoneHours,,"'=HYPERLINK(""http://evil.example"")"`);
    const lines = (await get("jsonl")).body
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.length).toBe((await entries("?limit=100")).length);
  });

  test("is for those who lead, of this company only", async () => {
    const url = "/api/v1/audit-entries";
    expect((await app.inject({ url, headers: halden.headers.agent })).statusCode).toBe(403);
    const other = await testWorkspace(store, { slug: "other" });
    const theirs = await app.inject({ url, headers: other.headers.owner });
    expect(theirs.body).not.toContain("Night shift");
  });
});

/** Their rows are not settings, or they only try something out. */
const changesNoSetting = ["POST /texts/preview", "PUT /inboxes/:id/proof"];
const settingActions = ["workspace.change", "team.change", "member.change", "inbox.change", "key.change"];

test("no route changes a setting without an entry in the trail", async () => {
  const silent: string[] = [];
  for (const route of routes) {
    if (route.method === "GET" || !settingActions.includes(route.action)) continue;
    if (changesNoSetting.includes(nameOf(route))) continue;
    const rows = await rowsOf(store, halden);
    const id = (field: string) => (field === "key" ? "question.yes" : idOf(rows, route, field) || newId());
    const payload = sampleOf(route.body, (field) => told(field, id, route));
    const { statusCode } = await send(route.method, withIds(route.url, id), halden.headers.owner, payload);
    if (statusCode >= 300) continue; // what was refused changed nothing
    const after = await rowsOf(store, halden);
    const settings = (all: typeof rows) => [...all].filter(([table]) => !notSettings.has(table));
    const isChanged = JSON.stringify(settings(rows)) !== JSON.stringify(settings(after));
    const written = (after.get("audit_entry")?.length ?? 0) - (rows.get("audit_entry")?.length ?? 0);
    if (isChanged && written === 0) silent.push(nameOf(route));
  }
  expect(silent).toEqual([]);
});

const notSettings = new Set(["audit_entry", "event", "event_head", "idempotent_request", "outgoing_mail"]);
