import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Store } from "#platform/database/index.ts";
import { apiKeyCreate } from "../api-keys/index.ts";
import { memberInvite } from "../invitations/index.ts";
import { signingKeys } from "../mail/tokens/index.ts";
import { signInLinkCommand } from "../sign-in/index.ts";
import { signingKeyRotate } from "../workspaces/index.ts";
import { testApp } from "./app.ts";
import { type TestWorkspace, testWorkspace } from "./people.ts";

const { app, store } = await testApp();
const around = {
  publicUrl: "http://localhost:3000",
  withStore: (work: (store: Store) => Promise<number>) => work(store),
};
let halden: TestWorkspace;
let said: string[];
let complained: string[];

beforeAll(async () => {
  halden = await testWorkspace(store);
});

beforeEach(() => {
  said = [];
  complained = [];
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(line));
  vi.spyOn(console, "error").mockImplementation((line) => void complained.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("api-key create", () => {
  test("prints the key and nothing else", async () => {
    expect(await apiKeyCreate(["--workspace", "halden", "--name", "Shop", "--scopes", "read, write"], around)).toBe(0);
    expect(said).toHaveLength(1);
    const headers = { authorization: `Bearer ${said[0]}` };
    expect((await app.inject({ url: "/api/v1/teams", headers })).statusCode).toBe(200);
    expect((await app.inject({ url: "/api/v1/api-keys", headers: halden.headers.owner })).body).toContain("Shop");
  });

  test.each([
    [["--workspace", "halden", "--scopes", "read"], "--name is missing."],
    [["--workspace", "halden", "--name", "x", "--scopes", "root"], "--scopes takes read, write, admin"],
    [["--workspace", "halden", "--name", "x", "--scopes"], "--scopes says nothing"],
    [["--colour", "red"], "There is no option --colour."],
    [["shop"], '"shop" is no option of this command.'],
  ])("asked wrongly with %j, says what is wrong with %s", async (args, named) => {
    expect(await apiKeyCreate(args, around)).toBe(64);
    expect(complained.join()).toContain(named);
    expect(said).toEqual([]);
  });

  test("fails in words when there is no such workspace", async () => {
    expect(await apiKeyCreate(["--workspace", "nobody", "--name", "x", "--scopes", "read"], around)).toBe(1);
    expect(complained).toEqual(['There is no workspace "nobody" here.']);
  });
});

describe("signing-key rotate", () => {
  test("signs anew, and still knows what was signed before", async () => {
    const keys = () => store.inWorkspace(halden.workspace.id, signingKeys);
    const [before] = await keys();
    expect(await signingKeyRotate(["--workspace", "halden"], around)).toBe(0);
    const after = await keys();
    expect(after).toHaveLength(2);
    expect(after[0]?.secret).not.toEqual(before?.secret);
    expect(after[1]).toEqual(before);
  });

  test("fails in words when there is no such workspace", async () => {
    expect(await signingKeyRotate(["--workspace", "nobody"], around)).toBe(1);
    expect(complained).toEqual(['There is no workspace "nobody" here.']);
  });
});

describe("sign-in link", () => {
  test("prints a link that signs in, once", async () => {
    expect(await signInLinkCommand(["--email", "Ruth.Halden@halden.example"], around)).toBe(0);
    const token = new URL(said[0] ?? "").searchParams.get("token");
    const use = () => app.inject({ method: "POST", url: `/api/v1/session/links/${token}` });
    expect((await use()).json()).toMatchObject({ user: { name: "Ruth Halden" } });
    expect((await use()).statusCode).toBe(410);
  });

  test("says when nobody has the address", async () => {
    expect(await signInLinkCommand(["--email", "nobody@halden.example"], around)).toBe(1);
    expect(complained).toEqual(["Nobody signs in with nobody@halden.example here."]);
  });
});

describe("member invite", () => {
  test("prints a link that makes a member", async () => {
    const args = ["--workspace", "halden", "--role", "owner", "--email", "new@halden.example", "--team", "support"];
    expect(await memberInvite(args, around)).toBe(0);
    const token = new URL(said[0] ?? "").searchParams.get("token");
    expect((await app.inject({ url: `/api/v1/invitations/${token}` })).json()).toMatchObject({
      email: "new@halden.example",
      role: "owner",
      invitedBy: null,
    });
  });

  test("explains itself, and what is wrong", async () => {
    expect(await memberInvite(["--help"], around)).toBe(0);
    expect(said[0]).toContain("Usage: bin/manyhands member invite");
    expect(await memberInvite(["--workspace", "halden", "--role", "king"], around)).toBe(64);
    expect(complained[0]).toContain("--role takes one of owner, admin, agent, colleague.");
    const unknown = ["--workspace", "halden", "--role", "agent", "--team", "Nobody"];
    await expect(memberInvite(unknown, around)).rejects.toThrow('There is no team "Nobody"');
  });
});
