import { describe, expect, test } from "vitest";
import { type TestApp, testApp } from "../test/app.ts";
import { addSignedIn } from "../test/people.ts";
import { createWorkspace } from "../workspaces/index.ts";
import { setUpLink } from "./index.ts";

const publicUrl = "http://localhost:3000";

interface Fresh extends TestApp {
  key: string;
}

/** A place that nobody owns yet: each test begins on one of its own. */
async function freshPlace(): Promise<Fresh> {
  const made = await testApp({ place: { home: "/var/manyhands", localOnly: true }, seedDemo });
  const link = new URL((await setUpLink({ store: made.store, publicUrl })) ?? "");
  return { ...made, key: link.searchParams.get("key") ?? "" };

  /** Stands in for the seeding: a demo company with Ruth. */
  async function seedDemo(): Promise<{ userId: string; slug: string }> {
    const workspace = await createWorkspace(made.store, { slug: "halden", name: "Halden Kitchen", isDemo: true });
    const { member } = await addSignedIn(made.store, workspace, { name: "Ruth Halden", role: "owner" });
    return { userId: member.userId, slug: workspace.slug };
  }
}

const places = await Promise.all(Array.from({ length: 6 }, freshPlace));

function nextPlace(): Fresh {
  const place = places.pop();
  if (!place) throw new Error("Make more places.");
  return place;
}

const company = (key: string) => ({
  key,
  owner: { name: "Mara Lind", email: "Mara@lind.example", password: "lindens in may" },
  company: { name: "Lind & Töchter", language: "de", timeZone: "Europe/Berlin" },
  inbox: { address: "hallo@lind.example" },
});
const post = (app: TestApp["app"], url: string, payload: object) =>
  app.inject({ method: "POST", url: `/api/v1/set-up${url}`, payload });
const cookieOf = (answer: { headers: object }) => String(Reflect.get(answer.headers, "set-cookie")).split(";")[0] ?? "";

describe("the set-up link", () => {
  test("is the same at each start, until somebody owns the place", async () => {
    const { app, store, key } = nextPlace();
    expect(await setUpLink({ store, publicUrl })).toBe(`${publicUrl}/welcome?key=${key}`);
    expect((await post(app, "/company", company(key))).statusCode).toBe(201);
    expect(await setUpLink({ store, publicUrl })).toBeUndefined();
  });

  test("says where it runs to whoever has it, and nothing to others", async () => {
    const { app, key } = nextPlace();
    const known = await app.inject({ url: `/api/v1/set-up?key=${key}` });
    expect(known.json()).toEqual({ publicUrl, home: "/var/manyhands", localOnly: true, hasDemo: true });
    for (const url of ["/api/v1/set-up?key=wrong", "/api/v1/set-up"]) {
      expect((await app.inject({ url })).json()).toMatchObject({ status: 403, code: "wrong_set_up_key" });
    }
  });
});

describe("the first company", () => {
  test("comes with its owner, a team and an inbox, and its owner is signed in", async () => {
    const { app, key } = nextPlace();
    const answer = await post(app, "/company", company(key));
    expect(answer.json()).toEqual({ slug: "lind-tochter" });
    const headers = { cookie: cookieOf(answer), "manyhands-workspace": "lind-tochter" };
    const get = async (url: string) => (await app.inject({ url: `/api/v1${url}`, headers })).json();
    expect(await get("/me")).toMatchObject({
      role: "owner",
      member: { email: "mara@lind.example", publicName: "Mara" },
    });
    expect(await get("/workspace")).toMatchObject({
      name: "Lind & Töchter",
      language: "de",
      timeZone: "Europe/Berlin",
    });
    expect((await get("/inboxes")).items).toMatchObject([{ address: "hallo@lind.example" }]);
    expect((await get("/teams")).items).toHaveLength(1);
    const { email, password } = company(key).owner;
    const signIn = await app.inject({ method: "POST", url: "/api/v1/session", payload: { email, password } });
    expect(signIn.statusCode).toBe(201);
  });

  test("is made once, even when two press together", async () => {
    const { app, key } = nextPlace();
    const answers = await Promise.all([post(app, "/company", company(key)), post(app, "/company", company(key))]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 410]);
  });

  test("needs the key, a real address and a long password, and leaves nothing behind when refused", async () => {
    const { app, store, key } = nextPlace();
    expect((await post(app, "/company", { ...company(key), key: "wrong" })).statusCode).toBe(403);
    const short = { ...company(key), owner: { ...company(key).owner, password: "short" } };
    expect((await post(app, "/company", short)).json()).toMatchObject({
      details: { fields: { "owner.password": expect.any(String) } },
    });
    const reserved = { ...company(key), company: { name: "x", slug: "welcome" } };
    expect((await post(app, "/company", reserved)).json()).toMatchObject({ code: "invalid_slug" });
    expect(await store.db.selectFrom("userAccount").select("id").execute()).toEqual([]);
    expect(await setUpLink({ store, publicUrl })).toBeDefined();
  });
});

describe("looking around", () => {
  test("signs in to the demo without a password, by the key only; the place can still be set up", async () => {
    const { app, key } = nextPlace();
    expect((await post(app, "/demo", { key: "wrong" })).statusCode).toBe(403);
    const answer = await post(app, "/demo", { key });
    expect(answer.json()).toEqual({ slug: "halden" });
    const headers = { cookie: cookieOf(answer), "manyhands-workspace": "halden" };
    expect((await app.inject({ url: "/api/v1/me", headers })).json()).toMatchObject({
      member: { name: "Ruth Halden" },
    });
    expect((await post(app, "/company", company(key))).statusCode).toBe(201);
    expect((await post(app, "/demo", { key })).json()).toMatchObject({ status: 410, code: "set_up_done" });
  });
});
