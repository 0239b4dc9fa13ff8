import { describe, expect, test } from "vitest";
import { namesOf, readAddresses, usualRecipients } from "./addresses.ts";
import { paragraphs, readWriting } from "./draft-forms.ts";

describe("what is typed as addresses", () => {
  test("names and bare addresses, parted by commas or semicolons", () =>
    expect(readAddresses('"Mensah, Ama" <a@example.org>; Kofi <kofi@example.org>, b@example.org').read).toEqual([
      { name: "Mensah, Ama", address: "a@example.org" },
      { name: "Kofi", address: "kofi@example.org" },
      { name: "", address: "b@example.org" },
    ]));
  test("what is no address stays typed", () => expect(readAddresses("a@example.org, kofi@").left).toBe("kofi@"));
});

test("several people are named, many are counted", () => {
  const people = ["Ama", "Kofi", "Esi", "Yaw"].map((name) => ({ name, address: `${name}@example.org` }));
  expect(namesOf(people.slice(0, 2))).toBe("Ama and Kofi");
  expect(namesOf(people.slice(0, 3))).toBe("Ama, Kofi and 1 other");
  expect(namesOf(people)).toBe("Ama, Kofi and 2 others");
});

test("an answer goes to all on it, and to nobody outside", () => {
  const on = (role: "requester" | "participant" | "outsider", name: string) => ({
    id: name,
    role,
    name,
    address: `${name}@example.org`,
    customerId: null,
  });
  const requester = { id: "ama", name: "ama", kind: "external" as const, address: "ama@example.org" };
  const participants = [on("requester", "ama"), on("participant", "kofi"), on("outsider", "courier")];
  expect(usualRecipients({ participants, requester }).map(({ name }) => name)).toEqual(["ama", "kofi"]);
});

test("plain words become paragraphs, and nothing in them becomes marks", () =>
  expect(paragraphs("a <b>\nc\n\nd & e")).toBe("<p>a &lt;b&gt;<br>c</p><p>d &amp; e</p>"));

test("a draft that an older page kept is read as far as it fits", () => {
  expect(readWriting({ text: "Dear Ama" })).toMatchObject({ html: "<p>Dear Ama</p>", to: null, attachments: [] });
  expect(readWriting({ text: 5 })).toBeUndefined();
  expect(readWriting({ text: "x", cc: [{ address: "a@b.c", name: "" }, "junk"] })?.cc).toHaveLength(1);
});
