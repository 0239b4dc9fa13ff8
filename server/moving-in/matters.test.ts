import { describe, expect, test } from "vitest";
import { readMail } from "../mail-reading/index.ts";
import { letterOf } from "./letter.ts";
import { type SampleMail, sampleMail, support } from "./mailbox.samples.ts";
import { mattersOf } from "./matters.ts";
import type { Sides } from "./sides.ts";

const ama = "Ama Mensah <ama@mensah.example>";
const kwame = "Kwame Mensah <kwame@mensah.example>";
const carrier = "Carrier <help@carrier.example>";
const sanne = "Sanne Visser <sanne@halden.example>";
const us = `Halden <${support}>`;

const sides: Sides = {
  inbox: {
    id: "inbox",
    channel: "email",
    teamId: "team",
    name: "Support",
    address: support,
    senderStyle: "person",
    isPrivate: false,
    asksWhetherSolved: true,
    plusAddressing: true,
    mailUrl: null,
    language: null,
    archivedAt: null,
  },
  isInbox: (address) => address === support,
  memberOf: (address) => (address === "sanne@halden.example" ? { id: "sanne", publicName: "Sanne" } : undefined),
  treatmentOf: (address) => (address === "form@shop.example" ? "form" : undefined),
};

/** Who is on each matter as what, and who says what in it. */
function sorted(mails: readonly SampleMail[]) {
  const letters = mails.map((mail) => {
    const answers = (mail.answers ?? []).map((id) => `${id}@example.com`);
    const scanned = { messageId: `${mail.id}@example.com`, answers, at: new Date(mail.at) };
    return letterOf(scanned, readMail(Buffer.from(sampleMail(mail))), sides);
  });
  const { matters, asides } = mattersOf(letters);
  return {
    matters: matters.map(({ people, said }) => ({
      people: Object.fromEntries([...people].flatMap(([address, { role }]) => (role ? [[address, role]] : []))),
      said: said.map(({ letter, voice }) => `${letter.scanned.messageId.split("@")[0]} ${voice}`),
    })),
    asides: asides.map(({ letter, why }) => `${letter.scanned.messageId.split("@")[0]} ${why}`),
  };
}

const at = "2026-11-02T09:00Z";
const asked = { id: "1", from: ama, at };
const answered = { id: "2", from: us, to: ama, at, answers: ["1"] };

describe("who says what to whom", () => {
  test("a question and its answer are one matter of who asked", () => {
    expect(sorted([asked, answered])).toEqual({
      matters: [{ people: { "ama@mensah.example": "requester" }, said: ["1 customer", "2 us"] }],
      asides: [],
    });
  });

  test("a member's own address is us", () => {
    expect(sorted([asked, { ...answered, from: sanne }]).matters[0]?.said).toEqual(["1 customer", "2 us"]);
  });

  test("what we begin is a matter of who got it", () => {
    const [matter] = sorted([{ id: "1", from: us, to: ama, at }]).matters;
    expect(matter).toEqual({ people: { "ama@mensah.example": "requester" }, said: ["1 us"] });
  });

  test("who was copied in joins when they write", () => {
    const { matters } = sorted([
      { ...asked, cc: kwame },
      { id: "3", from: kwame, at, answers: ["1"] },
    ]);
    expect(matters).toEqual([
      {
        people: { "ama@mensah.example": "requester", "kwame@mensah.example": "participant" },
        said: ["1 customer", "3 customer"],
      },
    ]);
  });

  test("a stranger who answers is a matter of their own: a Message-ID is no secret", () => {
    const { matters } = sorted([asked, { id: "3", from: "Mallory <m@m.example>", at, answers: ["1"] }]);
    expect(matters.map(({ said }) => said)).toEqual([["1 customer"], ["3 customer"]]);
  });

  test("whom we ask outside stays apart from the customer", () => {
    const { matters } = sorted([
      asked,
      { id: "3", from: us, to: carrier, at, answers: ["1"] },
      { id: "4", from: carrier, at, answers: ["3", "1"] },
      answered,
    ]);
    expect(matters).toEqual([
      {
        people: { "ama@mensah.example": "requester", "help@carrier.example": "outsider" },
        said: ["1 customer", "3 us-to-outsider", "4 outsider", "2 us"],
      },
    ]);
  });

  test("what we write to each other about it is a note", () => {
    const between = { id: "3", from: sanne, to: support, at, answers: ["1"] };
    expect(sorted([asked, between, answered]).matters[0]?.said).toEqual(["1 customer", "3 note", "2 us"]);
  });

  test("a colleague who writes to the inbox is a customer inside the company, and is answered as one", () => {
    const mails = [
      { id: "1", from: sanne, at },
      { id: "2", from: us, to: sanne, at, answers: ["1"] },
      { id: "3", from: sanne, at, answers: ["2", "1"] },
    ];
    expect(sorted(mails).matters).toEqual([
      { people: { "sanne@halden.example": "requester" }, said: ["1 customer", "2 us", "3 customer"] },
    ]);
  });

  test("a shop's form speaks for who filled it in", () => {
    const form = { id: "1", from: "Shop <form@shop.example>", at, more: [`Reply-To: ${ama}`] };
    expect(sorted([form]).matters[0]?.people).toEqual({ "ama@mensah.example": "requester" });
  });

  test("machines, and what we send ourselves, are no matter", () => {
    const machine = { id: "1", from: "Bank <no-reply@bank.example>", at };
    const toUs = { id: "2", from: us, to: us, at };
    expect(sorted([machine, toUs])).toEqual({ matters: [], asides: ["1 automatic", "2 among-us"] });
  });
});
