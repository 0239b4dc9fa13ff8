import { expect, test } from "vitest";
import { deliveryWords, kindsWords, webhookWords } from "./webhook-words.ts";

test("a webhook says in one word how it is doing", () => {
  expect(webhookWords({ state: "on", failingSince: null }).words).toBe("On");
  expect(webhookWords({ state: "on", failingSince: "2026-11-24T09:00:00Z" }).words).toBe("Not arriving");
  expect(webhookWords({ state: "off", failingSince: null }).words).toBe("Off");
});

test("what it hears of is said in a few words", () => {
  expect(["", "a", "a b"].map((list) => kindsWords(list.split(" ").filter(Boolean)))).toEqual([
    "Everything",
    "a",
    "2 kinds of events",
  ]);
  expect(deliveryWords("deferred").words).toBe("Tried again");
});
