import { expect, test } from "vitest";
import { bringsWords, whySame } from "./merge-words.ts";

test("what speaks for one person is said in words", () => {
  const reasons = [
    { kind: "name" as const, value: "Ama Mensah" },
    { kind: "company" as const, value: "Hotel Linde" },
  ];
  expect(whySame({ reasons })).toBe("The same name and Hotel Linde, too");
  expect(whySame({ reasons: [{ kind: "number", value: "+233300" }] })).toBe("The same number, +233300");
});

test.each([
  [{ conversations: 1, running: 0, notes: 0 }, "Ama brings 1 conversation."],
  [{ conversations: 3, running: 2, notes: 1 }, "Ama brings 3 conversations (2 still running) and 1 note."],
])("what comes along: %j", (counts, words) => {
  const who = { id: "1", name: "Ama" };
  const rest = { kept: who, other: who, differs: [], identities: [], companies: [], discloses: false };
  expect(bringsWords({ ...rest, ...counts })).toBe(words);
});
