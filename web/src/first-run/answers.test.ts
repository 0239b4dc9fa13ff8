import { describe, expect, test } from "vitest";
import { type Answers, companyOf, filled, placeOf, wrongOn } from "./answers.ts";

const answers: Answers = {
  name: "Marta Kowalska",
  email: "marta@halden.example",
  password: "kettle pan lid spoon",
  company: "Halden Kitchen",
  slug: null,
  language: "en",
  timeZone: "Europe/Amsterdam",
  inboxName: null,
  address: null,
};

test("what was not touched follows from what stands before it", () => {
  expect(filled(answers)).toMatchObject({
    slug: "halden-kitchen",
    inboxName: "Halden Kitchen",
    address: "support@halden.example",
  });
  expect(filled({ ...answers, address: "" }).address).toBe("");
});

test("each page is looked at for itself", () => {
  expect(wrongOn("you", { ...answers, company: "" })).toEqual({});
  expect(Object.keys(wrongOn("company", { ...answers, company: " ", slug: "-x" }))).toEqual(["company", "slug"]);
  expect(Object.keys(wrongOn("inbox", { ...answers, address: "support" }))).toEqual(["address"]);
});

test("what is sent carries no stray spaces", () => {
  const sent = companyOf("key", { ...answers, name: " Marta ", address: " Support@Halden.example " });
  expect(sent.owner.name).toBe("Marta");
  expect(sent.inbox.address).toBe("support@halden.example");
});

describe("what the server finds wrong", () => {
  test("is shown on the first page that has it", () => {
    expect(placeOf({ "inbox.address": "Is taken.", "owner.email": "Is taken." })).toEqual({
      page: "you",
      fields: { email: "Is taken." },
    });
  });
  test("is about the whole when no page has it", () => expect(placeOf({ other: "No." })).toBeNull());
});
