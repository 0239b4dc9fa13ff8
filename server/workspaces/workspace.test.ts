import { beforeEach, describe, expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { type Headers, type TestWorkspace, testWorkspace } from "../test/people.ts";
import { createWorkspace, isSlug, slugFrom } from "./index.ts";

const { app, store } = await testApp();
let halden: TestWorkspace;
let count = 0;

beforeEach(async () => {
  halden = await testWorkspace(store, { slug: `halden-${++count}` });
});

const patch = (payload: object, headers: Headers = halden.headers.admin) =>
  app.inject({ method: "PATCH", url: "/api/v1/workspace", payload, headers });

describe("the company", () => {
  test("is seen by everybody in it and changed by those who lead", async () => {
    const seen = await app.inject({ url: "/api/v1/workspace", headers: halden.headers.colleague });
    expect(seen.json()).toMatchObject({ slug: halden.workspace.slug, recontactDays: 14, phone: null, logoUrl: null });
    const change = { name: "Halden", colour: "#aa3311", phone: "+31 20 123 4567", recontactDays: 30 };
    expect((await patch(change)).json()).toMatchObject(change);
    expect((await patch({ phone: null })).json()).toMatchObject({ name: "Halden", phone: null });
    expect((await patch(change, halden.headers.agent)).statusCode).toBe(403);
  });

  test("names the field that is wrong", async () => {
    for (const wrong of [
      { colour: "red" },
      { timeZone: "Mars/Olympus" },
      { recontactDays: 400 },
      { language: "English" },
    ]) {
      const answer = await patch(wrong);
      expect(Object.keys(answer.json().details.fields)).toEqual(Object.keys(wrong));
    }
  });

  test("shows a logo until it shows none", async () => {
    const form = new FormData();
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
    form.append("file", new Blob([new Uint8Array(png)]), "logo.png");
    const url = "/api/v1/workspace/logo";
    const put = await app.inject({ method: "PUT", url, payload: form, headers: halden.headers.admin });
    const { logoUrl } = put.json();
    expect((await app.inject({ url: logoUrl })).headers["content-type"]).toBe("image/png");
    const gone = await app.inject({ method: "DELETE", url, headers: halden.headers.admin });
    expect(gone.json()).toMatchObject({ logoUrl: null });
    expect((await app.inject({ url: logoUrl })).statusCode).toBe(404);
  });
});

describe("the short name", () => {
  test.each([
    ["Halden Kitchen", "halden-kitchen"],
    ["Größe & Söhne GmbH", "grosse-sohne-gmbh"],
    ["  Ünï  ", "uni"],
    ["API", "api-company"],
    ["電気ケトル", "company"],
    ["A", "a-company"],
    ["x".repeat(60), "x".repeat(40)],
  ])("of %s is %s", (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });

  test("is nobody else's", async () => {
    const again = createWorkspace(store, { slug: halden.workspace.slug, name: "Another" });
    await expect(again).rejects.toMatchObject({ status: 409, code: "slug_taken" });
    await expect(createWorkspace(store, { slug: "welcome", name: "x" })).rejects.toMatchObject({
      code: "invalid_slug",
    });
  });
});
