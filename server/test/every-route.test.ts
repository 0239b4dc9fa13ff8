import { beforeAll, describe, expect, test } from "vitest";
import { dayMs } from "#platform/clock.ts";
import { newId } from "#platform/ids.ts";
import { type Action, isAction, permissions, type Role, roles, scopes } from "../members/index.ts";
import { testApp } from "./app.ts";
import { type Headers, sessionHeaders, type TestWorkspace, testKey, testWorkspace } from "./people.ts";
import {
  idOf,
  nameOf,
  queryOf,
  type Route,
  routesOf,
  rowsOf,
  sender,
  tableMeant,
  theirWord,
  told,
  withIds,
} from "./route-samples.ts";
import { sampleOf } from "./sample.ts";

const routes: Route[] = [];
const { app, store } = await testApp({ onRoute: routesOf(routes) });
const send = sender(app);

/** Open to everybody, each for the reason behind it. A new one is added here by whoever can say why. */
const open = [
  "GET /invitations/:token", // the token is the key
  "POST /invitations/:token/acceptance",
  "GET /pictures/:workspaceId/:key", // customers see them
  "POST /session", // the password is the key
  "POST /session/links",
  "GET /session/providers", // the page to sign in offers them
  "POST /session/providers/returns", // the issuer's answer is the key, and the cookie of who went there
  "POST /session/providers/visits",
  "POST /session/passkey", // the device's signature is the key
  "POST /session/passkey/challenges",
  "POST /session/second-step", // the cookie of the first step is asked for, and the code
  "POST /session/links/:token",
  "GET /set-up", // the set-up key is asked for
  "POST /set-up/company",
  "POST /set-up/demo",
];

const guarded = () => routes.filter(({ action }) => isAction(action));

let ours: TestWorkspace;
let theirs: TestWorkspace;

beforeAll(async () => {
  ours = await testWorkspace(store);
  theirs = await testWorkspace(store, { slug: theirWord });
  await fillTheirs();
});

async function fillTheirs(): Promise<void> {
  const { agent, admin } = theirs.headers;
  const made = [
    await send("POST", "/teams", admin, { name: `${theirWord} nights` }),
    await send("POST", "/companies", agent, { name: `${theirWord} Trading`, domains: ["zanzibar.example"] }),
    await send("POST", "/invitations", admin, { email: `new@${theirWord}.example`, role: "agent" }),
    await send("POST", "/api-keys", admin, { name: `${theirWord} shop`, scopes: ["read"] }),
    await send("POST", "/conversations", agent, {
      to: { name: "Zanzibar Customer", address: `customer@${theirWord}.example` },
      subject: `${theirWord} matter`,
      text: `What was said in ${theirWord}.`,
    }),
    await send("POST", "/mailbox/mails", agent, {
      from: { name: "Zanzibar Customer", address: `customer@${theirWord}.example` },
      to: theirs.inbox.address,
      subject: `${theirWord} kettle`,
      text: `What was written to ${theirWord}.`,
    }),
  ];
  const begun: unknown = made[4]?.json();
  const webhook = await send("POST", "/webhooks", admin, {
    name: `${theirWord} shop`,
    url: `https://${theirWord}.example/hook`,
  });
  made.push(
    webhook,
    await send("POST", `/webhooks/${webhook.json().id}/tests`, admin),
    await send("POST", "/calendars", admin, { name: theirWord, timeZone: "Europe/Amsterdam", blocks: [] }),
  );
  const matter = `/conversations/${Object(begun).id}`;
  const word = { text: `What is being written in ${theirWord}.` };
  made.push(
    await send("POST", "/sign-in-providers", theirs.headers.owner, {
      kind: "other",
      name: `${theirWord} account`,
      issuer: `https://${theirWord}.example`,
      clientId: theirWord,
      clientSecret: `secret of ${theirWord}`,
      domains: [],
      newcomerRole: null,
      claim: null,
      mappings: [],
    }),
    await sendFile(agent, `${theirWord}.txt`),
    await send("PUT", `/orders/${theirWord}-1`, agent, { customer: { email: `customer@${theirWord}.example` } }),
    await send("POST", "/custom-fields", admin, { subject: "customer", name: `${theirWord} plan`, kind: "text" }),
    await send("PUT", `${matter}/drafts`, agent, { kind: "note", ...word }),
    await send("POST", `${matter}/messages`, agent, { kind: "note", ...word }),
    await send("PUT", `${matter}/wait`, agent, {
      on: "date",
      until: new Date(store.clock.now().getTime() + dayMs),
      reason: theirWord,
    }),
  );
  expect(made.map(({ statusCode }) => statusCode).filter((status) => status >= 300)).toEqual([]);
}

function sendFile(headers: Headers, filename: string) {
  const payload = Buffer.from(theirWord);
  const url = `/api/v1/attachments?filename=${filename}`;
  return app.inject({ method: "POST", url, headers: { ...headers, "content-type": "text/plain" }, payload });
}

/** Every role, with a session of its own for each route: some of them end sessions. */
function signedInAgain({ members, workspace }: TestWorkspace): Promise<Headers[]> {
  return Promise.all(roles.map((role) => sessionHeaders(store, members[role].userId, workspace.slug)));
}

describe("every route", () => {
  test("is there to be looked at", () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  test("names a line of the table of roles, or is known to be open", () => {
    const others = routes.filter(({ action }) => !isAction(action) && action !== "session").map(nameOf);
    expect([...new Set(others)].sort()).toEqual([...open].sort());
  });

  test("asks who is there: nobody gets in, nor a key or a session that is made up", async () => {
    const strangers: Headers[] = [
      {},
      { authorization: "Bearer mh_made-up" },
      { cookie: "manyhands.session_token=made.up", "manyhands-workspace": "halden", "sec-fetch-site": "same-origin" },
    ];
    const let_in: string[] = [];
    for (const route of routes.filter(({ action }) => action !== "public")) {
      for (const headers of strangers) {
        const { statusCode } = await send(
          route.method,
          withIds(route.url, () => newId()),
          headers,
        );
        if (statusCode !== 401) let_in.push(`${nameOf(route)}: ${statusCode}`);
      }
    }
    expect(let_in).toEqual([]);
  });

  test("lets in the roles and keys of the table, and no others", async () => {
    const keys = await Promise.all(scopes.map((scope) => testKey(store, ours.workspace, [scope])));
    const wrong: string[] = [];
    for (const route of guarded()) {
      const url = withIds(route.url, () => newId());
      for (const role of roles) {
        const answer = await send(route.method, url, ours.headers[role]);
        if (isLetIn(answer) !== mayRole(role, route.action)) wrong.push(`${nameOf(route)} as ${role}: ${answer.body}`);
      }
      for (const [index, scope] of scopes.entries()) {
        const answer = await send(route.method, url, keys[index] ?? {});
        const may = isAction(route.action) && permissions[route.action].scope === scope;
        if (isLetIn(answer) !== may) wrong.push(`${nameOf(route)} with a key to ${scope}: ${answer.body}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("takes nothing that another website sent with a member's cookie", async () => {
    const { "sec-fetch-site": _, ...owner } = ours.headers.owner;
    const taken: string[] = [];
    for (const route of routes.filter(({ method }) => method !== "GET")) {
      const headers = { ...owner, origin: "https://evil.example" };
      const { statusCode, body } = await send(
        route.method,
        withIds(route.url, () => newId()),
        headers,
      );
      if (statusCode !== 403 || !body.includes("foreign_page")) taken.push(`${nameOf(route)}: ${statusCode}`);
    }
    expect(taken).toEqual([]);
  });
});

describe("another workspace", () => {
  test("is answered like one that does not exist, to its stranger and to a stranger's key", async () => {
    const shown: string[] = [];
    for (const route of guarded()) {
      const url = withIds(route.url, () => newId());
      for (const headers of [ours.headers.owner, ours.keyHeaders]) {
        const ask = (slug: string) => send(route.method, url, { ...headers, "manyhands-workspace": slug });
        const [real, none] = [await ask(theirWord), await ask("no-such-place")];
        if (real.statusCode !== 404 || real.body !== none.body) shown.push(`${nameOf(route)}: ${real.body}`);
      }
    }
    expect(shown).toEqual([]);
  });

  test("is neither seen nor touched through any route, whatever of it is named", async () => {
    const before = await rowsOf(store, theirs);
    const leaks: string[] = [];
    const unproven: string[] = [];
    for (const route of [...guarded(), ...routes.filter(({ action }) => action === "session")]) {
      const id = (field: string) => idOf(before, route, field);
      const bare = withIds(route.url, id);
      const urls = route.method === "GET" ? [bare, bare + queryOf(route, id)] : [bare + queryOf(route, id)];
      const payload = route.method === "GET" ? undefined : sampleOf(route.body, (field) => told(field, id, route));
      // Naming a row of another kind proves nothing: let fillTheirs make one.
      // What is a person's, whatever the workspace, is held beside it: sign-in/sessions.test.ts.
      const isOfWorkspace = route.action !== "session";
      if (isOfWorkspace && /:id\b/.test(route.url) && !before.get(tableMeant(route, "id"))?.length)
        unproven.push(nameOf(route));
      const everybodyOfOurs = [...(await signedInAgain(ours)), ours.keyHeaders];
      for (const [url, headers] of urls.flatMap((each) => everybodyOfOurs.map((who) => [each, who] as const))) {
        const { statusCode, body } = await send(route.method, url, headers, payload);
        if (statusCode >= 500) leaks.push(`${nameOf(route)} breaks: ${body}`);
        if (body.toLowerCase().includes(theirWord)) leaks.push(`${nameOf(route)} shows: ${body}`);
        if (/:id/.test(route.url) && statusCode < 300) leaks.push(`${nameOf(route)} succeeds: ${body}`);
        const isSample = route.method === "GET" ? url !== bare : payload !== undefined; // a file is no sample
        if (statusCode === 400 && isSample)
          unproven.push(`${nameOf(route)} ${url} ${JSON.stringify(payload)}: ${body}`);
      }
    }
    expect(leaks).toEqual([]);
    // A sample that is refused for its form proves nothing: teach `told` what the new field looks like.
    expect(unproven).toEqual([]);
    expect(await rowsOf(store, theirs)).toEqual(before);
  });
});

function isLetIn({ statusCode, body }: { statusCode: number; body: string }): boolean {
  expect(statusCode, body).toBeLessThan(500);
  // What belongs to a person has no meaning for a key: the route is allowed, and says so.
  if (body.includes("Only a member who is signed in")) return true;
  return !(statusCode === 401 || (statusCode === 403 && body.includes("not_allowed")));
}

function mayRole(role: Role, action: string): boolean {
  if (!isAction(action)) return false;
  const known: Action = action;
  return permissions[known].roles.some((each) => each === role);
}
