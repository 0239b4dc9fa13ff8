import { describe, expect, test } from "vitest";
import { isAction } from "../members/index.ts";
import { testApp } from "./app.ts";
import { bringMatter } from "./matter.ts";
import { testKey, testWorkspace } from "./people.ts";
import { testPrivateInbox } from "./private-inbox.ts";
import { idOf, nameOf, queryOf, type Route, routesOf, rowsOf, sender, told, withIds } from "./route-samples.ts";
import { sampleOf } from "./sample.ts";

const routes: Route[] = [];
const { app, store } = await testApp({ onRoute: routesOf(routes) });
const send = sender(app);
const strange = await testWorkspace(store, { slug: "strange" });
const guarded = () => routes.filter(({ action }) => isAction(action));

describe("what no row can hold", () => {
  const nasty = ["a\u0000b", "\ud800", "\r\nBcc: x@evil.example"];
  const timeLimitMs = 120_000; // a thousand requests

  /** The sample again and again, each time with another one of its words replaced. */
  function poisoned(sample: unknown, word: string): unknown[] {
    if (typeof sample === "string") return [word];
    if (Array.isArray(sample))
      return sample.flatMap((each, at) => poisoned(each, word).map((bad) => sample.with(at, bad)));
    if (typeof sample !== "object" || sample === null) return [];
    return Object.entries(sample).flatMap(([name, value]) =>
      poisoned(value, word).map((bad) => ({ ...sample, [name]: bad })),
    );
  }

  function writtenOut(query: unknown): string {
    const parts = Object.entries(Object(query)).map(([name, value]): [string, string] => [name, String(value)]);
    return `?${new URLSearchParams(parts)}`;
  }

  test(
    "is refused or kept, in every field of every route, and never our fault",
    async () => {
      await bringMatter(store, strange);
      const rows = await rowsOf(store, strange);
      const broken: string[] = [];
      let refused = 0;
      for (const route of guarded()) {
        const id = (field: string) => idOf(rows, route, field);
        const url = withIds(route.url, id);
        const sample = sampleOf(route.body, (field) => told(field, id, route));
        const asked = sampleOf(route.query, (field) => (field.endsWith("Id") ? id(field) : told(field, id, route)));
        for (const word of nasty) {
          const payloads = route.method === "GET" ? [] : poisoned(sample, word);
          const queries = poisoned(asked, word).map(writtenOut);
          const { owner } = strange.headers;
          for (const payload of payloads) {
            const { statusCode, body } = await send(route.method, url, owner, payload);
            if (body.includes("cannot be kept")) refused++;
            if (statusCode >= 500) broken.push(`${nameOf(route)} ${JSON.stringify(payload)}: ${body}`);
          }
          for (const query of queries) {
            const { statusCode, body } = await send(route.method, url + query, owner);
            if (statusCode >= 500) broken.push(`${nameOf(route)} ${query}: ${body}`);
          }
        }
      }
      expect(broken).toEqual([]);
      expect(refused, "the database was asked to keep some of it").toBeGreaterThan(20);
    },
    timeLimitMs,
  );

  test("makes nobody an owner by way of a prototype", async () => {
    for (const payload of [
      '{"name":"x","__proto__":{"role":"owner"}}',
      '{"constructor":{"prototype":{"role":"owner"}}}',
    ]) {
      const headers = { ...strange.headers.agent, "content-type": "application/json" };
      await app.inject({ method: "PATCH", url: "/api/v1/me", headers, payload });
      expect(Object.hasOwn(Object.prototype, "role")).toBe(false);
    }
    const { json } = await send("GET", "/me", strange.headers.agent);
    expect(json()).toMatchObject({ role: "agent" });
  });
});

describe("a private inbox", () => {
  const secretWord = "xylophone";

  /** A company where nothing was said but to HR. */
  async function quietCompany() {
    const quiet = await testWorkspace(store, { slug: "quiet" });
    const hr = await testPrivateInbox(store, quiet);
    const from = { name: "Xylophone Smith", address: `smith@${secretWord}.example` };
    await bringMatter(store, quiet, { ...from, subject: `A ${secretWord} matter`, text: secretWord, inbox: hr.inbox });
    const mail = { from, to: hr.inbox.address, subject: `${secretWord} again`, text: `More of the ${secretWord}.` };
    const to = { to: from, subject: `Our ${secretWord}`, text: secretWord, inboxId: hr.inbox.id };
    const made = [
      await send("POST", "/mailbox/mails", hr.nadia.headers, mail),
      await send("POST", "/conversations", hr.nadia.headers, to),
    ];
    expect(made.map(({ statusCode }) => statusCode)).toEqual([202, 201]);
    return quiet;
  }

  test("is neither seen nor touched by whoever is not in its team, through any route, whatever of it is named", async () => {
    const quiet = await quietCompany();
    const before = await rowsOf(store, quiet);
    const shown: string[] = [];
    for (const route of guarded()) {
      const id = (field: string) => idOf(before, route, field);
      const isReading = route.method === "GET";
      const payload = isReading ? undefined : sampleOf(route.body, (field) => told(field, id, route));
      // Who leads may change the inbox itself, and put themselves into its team: that is written down, and seen.
      const asking = isReading ? [quiet.headers.owner, quiet.headers.admin] : [];
      for (const headers of [
        quiet.headers.agent,
        await testKey(store, quiet.workspace, ["read", "write"]),
        ...asking,
      ]) {
        const { statusCode, body } = await send(
          route.method,
          withIds(route.url, id) + queryOf(route, id, secretWord),
          headers,
          payload,
        );
        if (statusCode >= 500) shown.push(`${nameOf(route)} breaks: ${body}`);
        if (body.toLowerCase().includes(secretWord)) shown.push(`${nameOf(route)} shows: ${body}`);
      }
    }
    expect(shown).toEqual([]);
    const after = await rowsOf(store, quiet);
    for (const table of ["conversation", "message", "participant", "question", "wait", "ending", "mail", "thanks"]) {
      const ids = new Set(before.get(table)?.map((row) => row.id));
      expect(
        after.get(table)?.filter((row) => ids.has(row.id)),
        table,
      ).toEqual(before.get(table));
    }
  });
});
