import { expect, test } from "vitest";
import { lookBack, type Wishes } from "./look-back.ts";
import { mboxOf, type SampleMail, support } from "./mailbox.samples.ts";
import { readLetters } from "./read-letters.ts";

const ama = "Ama Mensah <ama@mensah.example>";
const jonas = "Jonas Weber <jonas@weber.example>";
const ruth = `Ruth <${support}>`;

async function look(mails: readonly SampleMail[], wishes: Partial<Wishes> = {}) {
  async function* bytes() {
    yield Buffer.from(mboxOf(mails));
  }
  const { letters, ...counts } = await readLetters({ files: [bytes()] });
  return { ...counts, ...lookBack(letters, { timeZone: "UTC", ours: [support], ...wishes }) };
}

const asked = { id: "1", from: ama, at: "2026-11-02T09:00Z", text: "The lid does not close. What now?" };
const answered = { id: "2", from: ruth, to: ama, at: "2026-11-02T15:30Z", answers: "1", text: "We send a new one." };

test("who got no answer is counted, with how long they have been waiting", async () => {
  const other = { id: "3", from: jonas, at: "2026-11-05T09:00Z", subject: "Invoice", text: "I need an invoice." };
  const last = { id: "4", from: ama, at: "2026-11-07T09:00Z", answers: "2", text: "Thanks!" };
  const { neverAnswered, letters } = await look([asked, answered, other, last]);
  expect(neverAnswered).toMatchObject({ n: 1, of: 2, rate: 0.5 });
  expect(neverAnswered.lines).toMatchObject([{ customer: "Jonas Weber", subject: "Invoice", hours: 48, letters: [3] }]);
  expect(letters[3]).toMatchObject({ words: "I need an invoice.", ours: false });
});

test("an answer in a mail of its own counts", async () => {
  const { answers: _thread, ...alone } = answered;
  const { neverAnswered } = await look([asked, { ...alone, subject: "Your lid" }]);
  expect(neverAnswered).toMatchObject({ n: 0, of: 1 });
});

test("who wrote again after the answer came back; who only thanked did not", async () => {
  const thanks = { id: "3", from: ama, at: "2026-11-03T09:00Z", answers: "2", text: "Perfect, thank you!" };
  expect((await look([asked, answered, thanks])).cameBack).toMatchObject({ n: 0, of: 1 });
  const again = { ...thanks, text: "It is the wrong lid." };
  expect((await look([asked, answered, again])).cameBack).toMatchObject({
    n: 1,
    of: 1,
    lines: [{ customer: "Ama Mensah" }],
  });
});

test("who began anew within two weeks of the answer came back", async () => {
  const anew = { id: "3", from: ama, at: "2026-11-12T09:00Z", subject: "Still the lid", text: "No lid has come." };
  expect((await look([asked, answered, anew])).cameBack).toMatchObject({ n: 1, of: 1 });
  expect((await look([asked, answered, { ...anew, at: "2026-11-22T09:00Z" }])).cameBack).toMatchObject({ n: 0, of: 1 });
});

test("a wait lasts from the first unanswered mail to our answer", async () => {
  const urged = { id: "5", from: ama, at: "2026-11-02T12:00Z", answers: "1", text: "Hello?" };
  const { waits } = await look([asked, urged, answered]);
  expect(waits).toMatchObject({ n: 1, medianHours: 6.5, ninetyPercentHours: 6.5, longest: [{ hours: 6.5 }] });
});

test("what is written on a Sunday night is written to nobody", async () => {
  const night = { id: "3", from: jonas, at: "2026-11-08T22:10Z", text: "Is the pan in stock?" };
  const { week } = await look([asked, answered, night]);
  expect(week.customers[6]?.[22]).toBe(1);
  expect(week.ours[0]?.[15]).toBe(1);
  expect(week.toNobody).toMatchObject({ n: 2, of: 2 });
});

test("the hours are those of the time zone that was asked for", async () => {
  const { week } = await look([asked], { timeZone: "Asia/Tokyo" });
  expect(week.customers[0]?.[18]).toBe(1);
});

test("three people with the same words asked the same thing; one who asked thrice did not", async () => {
  const words = "Der Deckel vom Wasserkocher klemmt seit gestern, bitte Ersatz schicken";
  const people = ["a@a.example", "b@b.example", "c@c.example"];
  const others = [ama, jonas, "d@d.example"].map((from, index) => ({
    id: `o${index}`,
    from,
    at: "2026-11-03T09:00Z",
    subject: ["Invoice", "Delivery", "Colours"][index] ?? "",
    text: ["Please send the invoice for march.", "Where is my parcel?", "Do you sell the pan in red?"][index] ?? "",
  }));
  const alike = people.map((from, index) => ({
    id: `${index}`,
    from,
    at: "2026-11-02T09:00Z",
    subject: "Deckel",
    text: words,
  }));
  const { sameThing } = await look([...alike, ...others]);
  expect(sameThing.groups).toMatchObject([{ customers: 3 }]);
  expect(sameThing.groups[0]?.words).toContain("deckel");
  expect(sameThing.groups[0]?.lines).toHaveLength(3);
  const one = alike.map((mail) => ({ ...mail, from: ama }));
  expect((await look([...one, ...others])).sameThing.groups).toEqual([]);
});

test("newsletters and talk among ourselves are told apart and count nowhere", async () => {
  const newsletter = {
    id: "3",
    from: "News <n@shop.example>",
    at: "2026-11-03T09:00Z",
    text: "Sale!",
    more: ["List-Id: <n.shop.example>"],
  };
  const inside = { id: "4", from: ruth, to: support, at: "2026-11-03T10:00Z", text: "Who takes the lid?" };
  const { mails, neverAnswered } = await look([asked, answered, newsletter, inside]);
  expect(mails).toEqual({ fromCustomers: 1, fromUs: 1, fromMachines: 1, amongUs: 1 });
  expect(neverAnswered.of).toBe(1);
});

test("whose mailbox it is shows by who is on every mail", async () => {
  const other = { id: "3", from: jonas, at: "2026-11-05T09:00Z", text: "I need an invoice." };
  expect((await look([asked, answered, other], { ours: [] })).ours).toEqual(["halden.example"]);
});

test("a mailbox at a house of many is one address, not everybody there", async () => {
  const to = "halden.kitchen@gmail.com";
  const mails = ["a@gmail.com", "b@gmail.com"].map((from, index) => ({ ...asked, id: `${index}`, from, to }));
  const { ours, neverAnswered } = await look(mails, { ours: [] });
  expect(ours).toEqual([to]);
  expect(neverAnswered).toMatchObject({ n: 2, of: 2 });
});

test("only the last 90 days count, and what they answer", async () => {
  const old = { ...asked, id: "0", at: "2026-05-02T09:00Z" };
  const { neverAnswered, all } = await look([old, asked, answered]);
  expect(neverAnswered.of).toBe(1);
  expect(all).toBe(3);
});

test("a mail without a date is told, not counted as today's", async () => {
  const { unread, neverAnswered } = await look([asked, answered, { ...asked, id: "9", at: "2026-11-03T09:00Z" }]);
  expect({ unread, of: neverAnswered.of }).toEqual({ unread: 0, of: 2 });
  const letters = mboxOf([asked]).replace(/^Date: .*$/m, "Date: yesterday");
  async function* bytes() {
    yield Buffer.from(letters);
  }
  expect(await readLetters({ files: [bytes()] })).toMatchObject({ all: 1, unread: 1, letters: [] });
});

test("a copy of a mail in another folder counts once", async () => {
  const { neverAnswered } = await look([asked, asked, answered]);
  expect(neverAnswered).toMatchObject({ n: 0, of: 1 });
});
