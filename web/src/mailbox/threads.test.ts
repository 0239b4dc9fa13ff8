import type { MailboxMail } from "@manyhands/client";
import { expect, test } from "vitest";
import { answering, threadsOf } from "./threads.ts";

let minute = 0;
function mail(id: string, more: Partial<MailboxMail> = {}): MailboxMail {
  return {
    id,
    direction: "written",
    fromName: "Ama Mensah",
    fromAddress: "ama@example.org",
    toAddress: "support@halden.example",
    subject: "The lid of my kettle",
    text: "It sticks.",
    messageId: `${id}@example.org`,
    inReplyTo: null,
    references: [],
    at: new Date(Date.UTC(2026, 10, 23, 11, minute++)).toISOString(),
    automatic: false,
    pageUrl: null,
    yesUrl: null,
    notYetUrl: null,
    conversationId: null,
    inboxId: null,
    attachments: [],
    ...more,
  };
}

test("an answer stands under what it answers, whatever its subject", () => {
  const first = mail("one");
  const answer = mail("two", { inReplyTo: "<one@example.org>", subject: "Re: Something else" });
  const other = mail("three");
  expect(threadsOf([other, answer, first]).map(({ mails }) => mails.map(({ id }) => id))).toEqual([
    ["three"],
    ["one", "two"],
  ]);
});

test("a mail that names only an older one still finds its thread", () => {
  const first = mail("four");
  const answer = mail("five", { inReplyTo: "gone@example.org", references: ["four@example.org", "gone@example.org"] });
  expect(threadsOf([first, answer])).toHaveLength(1);
});

test("the same subject alone joins nothing", () => expect(threadsOf([mail("six"), mail("seven")])).toHaveLength(2));

test("what is written next answers the last and names all before it once", () => {
  const first = mail("eight");
  const answer = mail("nine", { inReplyTo: "eight@example.org", references: ["eight@example.org"] });
  const [thread] = threadsOf([first, answer]);
  expect(thread && answering(thread)).toEqual({
    inReplyTo: "nine@example.org",
    references: ["eight@example.org", "nine@example.org"],
  });
});

test("marks of answering are no part of the subject", () => {
  expect(threadsOf([mail("ten", { subject: "AW: Re: Deckel" })])[0]?.subject).toBe("Deckel");
  expect(threadsOf([mail("eleven", { subject: "Re:" })])[0]?.subject).toBe("(no subject)");
});
