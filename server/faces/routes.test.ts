import { expect, test } from "vitest";
import { testApp } from "../test/app.ts";
import { testKey, testWorkspace } from "../test/people.ts";

const { app, store } = await testApp();

test("whoever chooses a picture sees each drawing, and what is seen on it", async () => {
  const { headers } = await testWorkspace(store);
  const { items } = (await app.inject({ url: "/api/v1/faces", headers: headers.colleague })).json();
  expect(items).toHaveLength(24);
  expect(items[4]).toEqual({
    id: "face-05",
    alt: "Brown skin, black hair combed back, full black beard, grey hoodie",
    url: "/c-assets/faces/face-05.svg",
  });
  for (const { id, url } of items) {
    const drawing = await app.inject(url);
    expect(drawing.headers["content-type"], id).toBe("image/svg+xml");
  }
  const payload = { face: items[4].id };
  const chosen = await app.inject({ method: "PUT", url: "/api/v1/me", headers: headers.colleague, payload });
  expect(chosen.json().member.face).toBe("face-05");
});

test("a program learns what its key may do", async () => {
  const { workspace } = await testWorkspace(store, { slug: "rights" });
  const headers = await testKey(store, workspace, ["read"]);
  const { items } = (await app.inject({ url: "/api/v1/roles", headers })).json();
  expect(items).toContainEqual({
    action: "key.change",
    sentence: "Make and end API keys",
    roles: ["owner", "admin"],
    scope: null,
  });
  expect(items).toContainEqual(expect.objectContaining({ action: "conversation.write", scope: "write" }));
});
