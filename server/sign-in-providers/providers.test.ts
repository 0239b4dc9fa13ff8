import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addMember } from "../members/index.ts";
import { testApp } from "../test/app.ts";
import { clientId, clientSecret, type Issuer, testIssuer } from "../test/issuer.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";

const publicUrl = "http://localhost:3000";
const { app, store } = await testApp({ publicUrl, internalWebHosts: ["127.0.0.0/8"] });
const issuer: Issuer = await testIssuer(`${publicUrl}/sign-in/return`);

let halden: TestWorkspace;
let slug = "";
let providerId = "";
let count = 0;

beforeAll(() => store.clock.set(new Date().toISOString()));

const ask = (method: "GET" | "POST" | "PUT" | "DELETE", url: string, headers: Headers, payload?: object) =>
  app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });

const provider = (more: object = {}) => ({
  kind: "other",
  name: "Halden account",
  issuer: issuer.url,
  clientId,
  clientSecret,
  domains: [],
  newcomerRole: null,
  claim: null,
  mappings: [],
  ...more,
});

async function connect(more: object = {}): Promise<void> {
  const made = await ask("POST", "/sign-in-providers", halden.headers.owner, provider(more));
  expect(made.statusCode, made.body).toBe(201);
  expect(made.body).not.toContain(clientSecret);
  providerId = made.json().id;
}

beforeEach(async () => {
  slug = `halden-${++count}`;
  halden = await testWorkspace(store, { slug });
});

function cookieOf(answer: { headers: Record<string, unknown> }): string {
  const set = [answer.headers["set-cookie"]].flat().map(String);
  return set.map((cookie) => cookie.split(";")[0]).join("; ");
}

/** There and back, as the browser of this person. */
async function comeBy(subject: string, claims: Record<string, unknown>) {
  issuer.signsIn = subject;
  issuer.people.set(subject, claims);
  const begun = await ask("POST", "/session/providers/visits", {}, { workspace: slug, providerId });
  expect(begun.statusCode, begun.body).toBe(201);
  const search = await issuer.walk(begun.json().url);
  const cookie = cookieOf(begun);
  const back = () => ask("POST", "/session/providers/returns", { cookie }, { search });
  return { search, cookie, back };
}

async function signIn(subject: string, claims: Record<string, unknown>) {
  const { back } = await comeBy(subject, { email_verified: true, ...claims });
  const answer = await back();
  return {
    answer,
    headers: { cookie: cookieOf(answer), "manyhands-workspace": slug, "sec-fetch-site": "same-origin" },
  };
}

const sanne = () => ({ email: `sanne.visser@${slug}.example`, name: "Sanne Visser" });

describe("the company's own sign-in", () => {
  test("lets a member in by their address, and from then on by who they are there", async () => {
    await connect();
    const first = await signIn(`sanne-${count}`, sanne());
    expect(first.answer.json()).toEqual({ slug });
    expect((await ask("GET", "/me", first.headers)).json()).toMatchObject({ member: { name: "Sanne Visser" } });
    const renamed = await signIn(`sanne-${count}`, { email: `sanne.new@${slug}.example` });
    expect((await ask("GET", "/me", renamed.headers)).json()).toMatchObject({ member: { name: "Sanne Visser" } });
  });

  test("is taken once, by the browser that went there", async () => {
    await connect();
    const { search, back, cookie } = await comeBy(`sanne-${count}`, sanne());
    const elsewhere = await ask("POST", "/session/providers/returns", {}, { search });
    expect(elsewhere.json()).toMatchObject({ status: 410, code: "visit_over" });
    const bent = search.replace(/state=[^&]+/, "state=other");
    expect((await ask("POST", "/session/providers/returns", { cookie }, { search: bent })).statusCode).toBe(401);
    expect((await back()).json(), "a wrong answer ends it").toMatchObject({ code: "visit_over" });
  });

  test("opens that company alone, and changes nothing of the account", async () => {
    await connect();
    const other = await testWorkspace(store, { slug: `other-${count}` });
    const { userId } = halden.members.agent;
    await store.inWorkspace(other.workspace.id, (tx) =>
      addMember(tx, { userId, name: "Sanne Visser", publicName: "Sanne", role: "owner" }),
    );
    const { headers } = await signIn(`sanne-${count}`, sanne());
    expect((await ask("GET", "/session", headers)).json().workspaces).toHaveLength(1);
    const there = { ...headers, "manyhands-workspace": other.workspace.slug };
    expect((await ask("GET", "/teams", there)).statusCode).toBe(404);
    expect((await ask("GET", "/me", there)).statusCode).toBe(404);
    for (const url of ["/session/authenticator", "/session/passkeys/challenges"]) {
      expect((await ask("POST", url, headers)).json(), url).toMatchObject({ status: 403, code: "company_session" });
    }
    const sessions = (await ask("GET", "/sessions", headers)).json().items;
    expect(sessions, "nor shows where else they are").toHaveLength(1);
    const newPassword = { newPassword: "a thief's own one" };
    expect((await ask("PUT", "/session/password", headers, newPassword)).json()).toMatchObject({
      code: "company_session",
    });
  });

  test("is enough where a second step is asked for: the company has its own rules there", async () => {
    await connect();
    await store.db
      .updateTable("workspace")
      .set({ secondFactorRequired: true })
      .where("id", "=", halden.workspace.id)
      .execute();
    const { headers } = await signIn(`sanne-${count}`, sanne());
    expect((await ask("GET", "/teams", headers)).statusCode).toBe(200);
    expect((await ask("GET", "/teams", halden.headers.agent)).statusCode).toBe(403);
  });

  test("makes no member of a stranger, unless the company says what newcomers become", async () => {
    await connect();
    const newcomer = { email: `new@${slug}.example`, name: "New Person" };
    expect((await signIn(`new-${count}`, newcomer)).answer.json()).toMatchObject({ status: 403, code: "not_let_in" });
    await ask("PUT", `/sign-in-providers/${providerId}`, halden.headers.owner, {
      ...provider({ newcomerRole: "colleague", domains: [`${slug}.example`] }),
      clientSecret: undefined,
    });
    const { headers } = await signIn(`new-${count}`, newcomer);
    expect((await ask("GET", "/me", headers)).json()).toMatchObject({
      role: "colleague",
      member: { name: "New Person" },
    });
    const far = await signIn(`far-${count}`, { email: "somebody@elsewhere.example", name: "Far" });
    expect(far.answer.json().title).toContain("of no domain that comes in here");
    const unsure = await signIn(`unsure-${count}`, {
      ...newcomer,
      email: `unsure@${slug}.example`,
      email_verified: false,
    });
    expect(unsure.answer.json()).toMatchObject({ status: 403 });
  });

  test("gives roles and teams by a claim each time, and takes no owner's", async () => {
    const mappings = [
      { value: "leads", role: "admin", teamIds: [halden.team.id] },
      { value: "desk", role: "agent" },
    ];
    await connect({ claim: "groups", mappings, newcomerRole: "colleague" });
    const piotr = { email: `piotr.nowak@${slug}.example`, name: "Piotr Nowak" };
    const shown = async (headers: Headers) => (await ask("GET", "/me", headers)).json();
    const lead = await shown((await signIn(`piotr-${count}`, { ...piotr, groups: ["all", "leads"] })).headers);
    expect(lead).toMatchObject({ role: "admin", member: { teamIds: [halden.team.id] } });
    const desk = await shown((await signIn(`piotr-${count}`, { ...piotr, groups: ["desk"] })).headers);
    expect(desk).toMatchObject({ role: "agent", member: { teamIds: [] } });
    const ruth = { email: `ruth.halden@${slug}.example`, groups: ["desk"] };
    expect(await shown((await signIn(`ruth-${count}`, ruth)).headers)).toMatchObject({ role: "owner" });
  });

  test("lets nobody in who is suspended, and signs out who came by it when it goes", async () => {
    await connect();
    const { headers } = await signIn(`sanne-${count}`, sanne());
    await ask("PUT", `/members/${halden.members.agent.id}/suspension`, halden.headers.owner);
    expect((await ask("GET", "/session", headers)).statusCode).toBe(401);
    expect((await signIn(`sanne-${count}`, sanne())).answer.json().title).toContain("suspended");
    const amir = await signIn(`amir-${count}`, { email: `amir.saleh@${slug}.example` });
    expect((await ask("GET", "/teams", amir.headers)).statusCode).toBe(200);
    expect((await ask("DELETE", `/sign-in-providers/${providerId}`, halden.headers.owner)).statusCode).toBe(204);
    expect((await ask("GET", "/teams", amir.headers)).statusCode).toBe(401);
  });
});

describe("connecting it", () => {
  test("is an owner's, keeps the secret sealed, and tries the issuer", async () => {
    expect((await ask("POST", "/sign-in-providers", halden.headers.admin, provider())).statusCode).toBe(403);
    await connect();
    const listed = await ask("GET", "/sign-in-providers", halden.headers.owner);
    expect(listed.json()).toMatchObject({ returnUrl: `${publicUrl}/sign-in/return`, items: [{ issuer: issuer.url }] });
    expect(listed.body).not.toContain(clientSecret);
    const offered = await ask("GET", `/session/providers?workspace=${slug}`, {});
    expect(offered.json()).toEqual({
      items: [{ id: providerId, workspace: slug, kind: "other", name: "Halden account" }],
    });
    const trial = () => ask("POST", `/sign-in-providers/${providerId}/trials`, halden.headers.owner);
    expect((await trial()).statusCode).toBe(204);
    const wrong = { ...provider({ issuer: "http://127.0.0.1:9" }), clientSecret: undefined };
    await ask("PUT", `/sign-in-providers/${providerId}`, halden.headers.owner, wrong);
    expect((await trial()).json()).toMatchObject({
      status: 422,
      code: "issuer_unreachable",
      details: { field: "issuer" },
    });
  });

  test("wants the domains for Google, and the company's own tenant for Microsoft", async () => {
    const post = (more: object) => ask("POST", "/sign-in-providers", halden.headers.owner, provider(more));
    const google = { kind: "google", issuer: "https://accounts.google.com" };
    expect((await post(google)).json()).toMatchObject({ code: "domains_missing", details: { field: "domains" } });
    expect((await post({ ...google, domains: ["halden.example"] })).statusCode).toBe(201);
    const everybodys = { kind: "microsoft", issuer: "https://login.microsoftonline.com/common/v2.0" };
    expect((await post(everybodys)).json()).toMatchObject({ code: "issuer_of_all", details: { field: "issuer" } });
  });
});
