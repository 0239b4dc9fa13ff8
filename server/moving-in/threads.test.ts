import fc from "fast-check";
import { expect, test } from "vitest";
import { threadsOf } from "./threads.ts";

const mail = (messageId: string, answers: string[] = [], minute = 0) => ({
  messageId,
  answers,
  at: new Date(Date.UTC(2026, 10, 2, 9, minute)),
});

test("mails that answer the same one belong together, also where that one is missing", () => {
  const threads = threadsOf([mail("b", ["a"], 2), mail("other", [], 1), mail("c", ["a"], 3)]);
  expect(threads.map((thread) => thread.map(({ messageId }) => messageId))).toEqual([["other"], ["b", "c"]]);
});

test("mails without Message-ID are threads of their own", () => {
  expect(threadsOf([mail(""), mail(""), mail("", ["a"]), mail("a")])).toHaveLength(3);
});

test("in whichever order they lie in the file, the threads are the same", () => {
  const mails = fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 30 }),
      answers: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(mails, fc.func(fc.integer()), (made, shuffle) => {
      const all = made.map(({ id, answers }, index) => mail(`${id}`, answers.map(String), index));
      const other = [...all].sort((a, b) => shuffle(a.messageId, a.at) - shuffle(b.messageId, b.at));
      const shown = (threads: (typeof all)[]) => threads.map((thread) => thread.map(({ at }) => at.getTime()));
      expect(shown(threadsOf(other))).toEqual(shown(threadsOf(all)));
    }),
  );
});
