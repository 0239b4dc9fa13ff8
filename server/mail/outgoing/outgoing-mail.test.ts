import fc from "fast-check";
import { expect, test } from "vitest";
import { dayMs, hourMs, minuteMs } from "#platform/clock.ts";
import { giveUpAfterMs, outcomeOf, pauseMs } from "./outgoing-mail.ts";
import { plainReason, stopsAddress } from "./reason.ts";

const now = new Date("2026-11-24T09:00:00Z");
const first = { recipient: "ama@example.org", attempts: 1, triedSince: now, delayTold: false };

test.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [7, 64],
  [9, 240],
  [40, 240],
])("after try %i it waits %i minutes, give or take a fifth", (attempts, minutes) => {
  expect(pauseMs(attempts, 0.5)).toBe(minutes * minuteMs);
  expect(pauseMs(attempts, 0)).toBe(minutes * minuteMs * 0.8);
  expect(pauseMs(attempts, 1)).toBe(minutes * minuteMs * 1.2);
});

test("it is tried for five days and then given up, whatever the dice say", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }), (dice) => {
      let at = now;
      for (let attempts = 1; attempts < 1_000; attempts++) {
        const tried = { ...first, attempts };
        const outcome = outcomeOf(
          { kind: "later", response: "451 4.3.0 Later" },
          tried,
          at,
          dice[attempts % dice.length] ?? 0,
        );
        if (outcome.state === "failed") {
          const tooLate = at.getTime() + 4.8 * hourMs - now.getTime();
          return tooLate > giveUpAfterMs && at.getTime() - now.getTime() <= 5 * dayMs;
        }
        if (!outcome.dueAt || outcome.dueAt <= at) return false;
        at = outcome.dueAt;
      }
      return false;
    }),
  );
});

test("after four hours somebody is told, once", () => {
  const later = { kind: "later", response: "connect ECONNREFUSED" } as const;
  const at = (hours: number) => new Date(now.getTime() + hours * hourMs);
  expect(outcomeOf(later, first, at(3.9), 0.5).tellsOfDelay).toBe(false);
  expect(outcomeOf(later, first, at(4), 0.5)).toMatchObject({
    tellsOfDelay: true,
    problem:
      "It has not left for ama@example.org after 4 hours; we try for five days. The mail server said: connect ECONNREFUSED",
  });
  expect(outcomeOf(later, { ...first, delayTold: true }, at(8), 0.5).tellsOfDelay).toBe(false);
});

test("a failure says in plain words why", () => {
  const answer = { kind: "refused", about: "recipient", response: "550 5.1.1 User unknown" } as const;
  expect(outcomeOf(answer, first, now, 0.5)).toMatchObject({
    state: "failed",
    problem:
      "It did not arrive at ama@example.org, because there is no such mailbox. The mail server said: 550 5.1.1 User unknown",
    stopsAddress: true,
  });
});

test.each([
  ["550 5.1.1 User unknown", "there is no such mailbox"],
  ["5.1.10 Recipient not found", "there is no such mailbox"],
  ["550-5.2.1 The account is disabled", "the mailbox is switched off"],
  ["452 4.2.2 Over quota", "the mailbox is full"],
  ["552 5.3.4 Too big", "the mail is too big for the mailbox"],
  ["550 5.7.1 Blocked", "the other mail server does not take mail from ours"],
  ["550 no", "there is no such mailbox"],
  ["554 no", "the other mail server refused it"],
  ["550 5.9.9 no", "the other mail server refused it"],
])("%s means that %s", (response, reason) => {
  expect(plainReason(response)).toBe(reason);
});

test.each([
  ["recipient", "550 5.1.1 User unknown", true],
  ["recipient", "550 5.2.1 Disabled", true],
  ["recipient", "553 Mailbox name not allowed", true],
  ["recipient", "550 5.7.1 Relaying denied", false],
  ["recipient", "552 5.2.2 Mailbox full", false],
  ["mail", "554 5.6.0 Not understood", false],
  ["mail", "550 No", false],
] as const)("a refusal of the %s with %s stops the address: %s", (about, response, stops) => {
  expect(stopsAddress({ kind: "refused", about, response })).toBe(stops);
});
