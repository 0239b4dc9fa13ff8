import { expect, test } from "vitest";
import { differences } from "./differences.ts";

test("only what differs is written down", () => {
  expect(differences({ name: "Support", colour: "#1" }, { name: "Help", colour: "#1" })).toEqual([
    { field: "name", from: "Support", to: "Help" },
  ]);
});

test("what is new comes from nothing, what is gone goes to nothing", () => {
  expect(differences(undefined, { name: "Night" })).toEqual([{ field: "name", from: null, to: "Night" }]);
  expect(differences({ languages: ["en", "de"] }, undefined)).toEqual([
    { field: "languages", from: ["en", "de"], to: null },
  ]);
});

test.each([
  ["a mail server's password", { mailUrl: "smtps://ruth:geheim-7@mail.example:465" }],
  ["a key behind an address", { feedUrl: "https://cal.example/holidays.ics?key=geheim-7" }],
  ["a password", { password: "geheim-7" }],
  ["bytes", { sealed: Buffer.from("geheim-7") }],
  ["a client's secret", { provider: { issuer: "https://id.example", clientSecret: "geheim-7" } }],
  ["a list of addresses", { urls: ["https://x:geheim-7@y.example/"] }],
  ["a token within a list", { keys: [{ name: "Shop", token: "geheim-7" }] }],
])("%s is never written down, and that it changed is", (_what, state) => {
  const changes = differences({}, state);
  expect(changes).toHaveLength(1);
  expect(JSON.stringify(changes)).not.toContain("geheim");
  expect(JSON.stringify(changes)).toContain("(kept secret)");
});

test("where a server stands is no secret", () => {
  const [change] = differences({ mailUrl: null }, { mailUrl: "smtps://ruth:geheim@mail.example:465" });
  expect(change?.to).toBe("smtps://mail.example:465 (kept secret)");
});
