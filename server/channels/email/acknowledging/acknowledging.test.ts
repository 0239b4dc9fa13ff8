import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { dayMs, hourMs, minuteMs } from "#platform/clock.ts";
import { testArrivals, type Written } from "../../../test/arrivals.ts";
import { languageCodes, makePhrases } from "../../../texts/index.ts";
import { isWithinLimits, quietBecause, type Signs, unanswerableBecause } from "./limits.ts";

const { app, store, headers, inbox, workspace, arrives, messages } = await testArrivals();
const url = `/api/v1/inboxes/${inbox.id}/acknowledgement`;

const change = (payload: object, as = headers.admin) => app.inject({ method: "PATCH", url, payload, headers: as });
const shown = async () => (await app.inject({ url, headers: headers.admin })).json();

interface Sent {
  recipient: string;
  envelopeFrom: string;
  subject: string;
  conversationId: string;
  ingredients: {
    autoSubmitted?: string;
    inReplyTo?: string;
    references?: string[];
    text: string;
    from: { name: string };
  };
}

function sent(): Promise<Sent[]> {
  return store.inWorkspace(workspace.id, async (tx) => {
    const { rows } = await sql<Sent>`
      select recipient, envelope_from, subject, conversation_id, ingredients from outgoing_mail
      where workspace_id = ${tx.workspaceId} and purpose = 'acknowledgement' order by id`.execute(tx.db);
    return rows;
  });
}

let count = 0;
/** Somebody who has not written before. */
async function writes(mail: Written = {}, name = `anna${++count}`): Promise<string> {
  const row = await arrives({ from: `Anna Visser <${name}@a${count}.example>`, text: `It leaks, ${count}.`, ...mail });
  return row.conversationId ?? "";
}

beforeEach(async () => {
  await change({ isOn: true, answersWithinMinutes: 240 });
  await store.inWorkspace(workspace.id, (tx) =>
    sql`delete from outgoing_mail where workspace_id = ${tx.workspaceId}`.execute(tx.db),
  );
});

describe("an acknowledgement", () => {
  test("is off until an inbox wants it", async () => {
    await change({ isOn: false });
    await writes();
    expect(await sent()).toEqual([]);
  });

  test("says that we have it, how to add something and that a person reads it, and quotes nothing", async () => {
    await app.inject({
      method: "PATCH",
      url: "/api/v1/workspace",
      payload: { phone: "+31 20 555 0100", phoneHours: "weekdays 9 to 17" },
      headers: headers.admin,
    });
    await writes({ subject: "Kettle", text: "The lid is stuck.", id: `first-${count}@a.example` });
    const [mail] = await sent();
    expect(mail).toMatchObject({ subject: "Re: Kettle", ingredients: { from: { name: "Halden Kitchen" } } });
    expect(mail?.ingredients.text).toContain("Dear Anna,");
    expect(mail?.ingredients.text).toContain("We have your message, and a person reads it.");
    expect(mail?.ingredients.text).toContain("just answer this mail");
    expect(mail?.ingredients.text).toContain("+31 20 555 0100, weekdays 9 to 17: a person picks up");
    expect(mail?.ingredients.text).not.toMatch(/lid is stuck|by:/);
  });

  test("carries what keeps other machines silent, and threads (mail.md 14)", async () => {
    await writes({ id: "kettle-1@a.example" });
    const [mail] = await sent();
    expect(mail?.ingredients.autoSubmitted).toBe("auto-replied");
    expect(mail?.ingredients.inReplyTo).toBe("kettle-1@a.example");
    expect(mail?.ingredients.references).toContain("kettle-1@a.example");
    expect(mail?.envelopeFrom).toMatch(/^support\+[a-z0-9]+@halden\.example$/i);
    await app.inject({
      method: "PATCH",
      url: `/api/v1/inboxes/${inbox.id}`,
      payload: { plusAddressing: false },
      headers: headers.admin,
    });
    await writes();
    expect((await sent()).at(-1)?.envelopeFrom).toBe("");
    await app.inject({
      method: "PATCH",
      url: `/api/v1/inboxes/${inbox.id}`,
      payload: { plusAddressing: true },
      headers: headers.admin,
    });
  });

  test("says by when somebody answers, in the hours of that team", async () => {
    const blocks = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "17:00" }));
    const made = { name: "Weekdays", timeZone: "Europe/Amsterdam", blocks };
    const calendar = (
      await app.inject({ method: "POST", url: "/api/v1/calendars", payload: made, headers: headers.admin })
    ).json();
    const hours = (calendarId: string | null) =>
      app.inject({
        method: "PUT",
        url: `/api/v1/teams/${inbox.teamId}/hours`,
        payload: { calendarId },
        headers: headers.admin,
      });
    await hours(calendar.id);
    store.clock.set("2026-11-27T14:00:00Z"); // Friday, 15:00 there: two hours are left, two on Monday
    await writes();
    const [mail] = await sent();
    expect(mail?.ingredients.text).toContain("You have an answer by: Monday at 11:00.");
    expect(await shown()).toMatchObject({ teamKeepsHours: true, example: expect.stringContaining("Monday at 11:00") });
    await hours(null);
    expect(await shown()).toMatchObject({ teamKeepsHours: false, example: expect.not.stringContaining("by:") });
    store.clock.set("2026-11-28T09:00:00Z");
  });

  test("goes out in the language of whoever wrote", async () => {
    await writes({
      text: "Guten Tag, der Wasserkocher ist leider undicht, und ich möchte ihn gerne zurückgeben. Vielen Dank.",
    });
    expect((await sent())[0]?.ingredients.text).toContain("Ihre Nachricht ist bei uns");
  });

  test.each(languageCodes)("can be said in %s", (code) => {
    const phrases = makePhrases(new Map(), code, "en");
    expect(phrases.say("mail.acknowledgement.by", { "answers by": "MOMENT" })).toContain("MOMENT");
    expect(phrases.say("mail.acknowledgement.footer", { company: "Halden" })).toContain("Halden");
  });

  test("is changed by those who lead, and the change stands in the audit trail", async () => {
    expect((await change({ isOn: false }, headers.agent)).statusCode).toBe(403);
    await change({ answersWithinMinutes: 60 });
    const trail = await app.inject({ url: "/api/v1/audit-entries?search=acknowledgement", headers: headers.admin });
    expect(trail.json().items).toContainEqual(
      expect.objectContaining({ changes: [{ field: "answersWithinMinutes", from: 240, to: 60 }] }),
    );
  });
});

describe("none goes", () => {
  test.each<[string, Written]>([
    ["to an empty return path", { envelopeFrom: "" }],
    ["to an automatic answer", { head: "Auto-Submitted: auto-replied" }],
    ["to a program", { head: "Auto-Submitted: auto-generated" }],
    ["to a list", { head: "List-Id: <news.a.example>" }],
    ["to bulk mail", { head: "Precedence: bulk" }],
    ["to junk", { head: "Precedence: junk" }],
    ["to mailer-daemon", { from: "mailer-daemon@a.example" }],
    ["to no-reply", { from: "no-reply@a.example" }],
    ["to our own address", { from: "support@halden.example" }],
    ["where our address is not in To or Cc", { to: "somebody@else.example" }],
  ])("%s", async (_to, mail) => {
    const raw = mail.to
      ? `From: anna@b.example\r\nTo: ${mail.to}\r\nMessage-ID: <${++count}@b.example>\r\n\r\nIt leaks.\r\n`
      : undefined;
    await writes(raw ? { raw, envelopeFrom: "anna@b.example" } : mail);
    expect(await sent()).toEqual([]);
  });

  test("and X-Auto-Response-Suppress alone is no machine's: Exchange puts it on what people write", async () => {
    await writes({ head: "X-Auto-Response-Suppress: All" });
    expect(await sent()).toHaveLength(1);
  });

  const person: Signs = {
    kind: "person",
    envelopeFrom: "anna@a.example",
    fromAddress: "anna@a.example",
    recipient: "anna@a.example",
    senderProof: "none",
    isSpam: false,
    isOurs: false,
    isToUs: true,
  };
  test.each<[string, Partial<Signs>, boolean]>([
    ["a person", {}, true],
    ["whoever is not who they say", { senderProof: "fail" }, false],
    ["spam", { isSpam: true }, false],
    ["postmaster", { recipient: "postmaster@a.example", fromAddress: "postmaster@a.example" }, false],
    ["a machine that always opens", { kind: "automatic" }, false],
    ["the customer of a form", { kind: "automatic", fromAddress: "no-reply@shop.example" }, true],
    ["the owner of a list", { recipient: "owner-news@a.example" }, false],
  ])("%s", (_who, signs, isAnswered) => {
    expect(unanswerableBecause({ ...person, ...signs }) === undefined).toBe(isAnswered);
  });
});

describe("the limits (mail.md 16)", () => {
  test("one a sender and day, however many matters they bring", async () => {
    const from = "Bea <bea@limits.example>";
    await writes({ from });
    store.clock.advance(hourMs);
    await writes({ from });
    expect(await sent()).toHaveLength(1);
    store.clock.advance(dayMs);
    await writes({ from });
    expect(await sent()).toHaveLength(2);
  });

  test("one a conversation: what is added to it gets none", async () => {
    const id = `matter-${++count}@c.example`;
    const from = `cleo${count}@c.example`;
    await writes({ from, id });
    store.clock.advance(2 * dayMs);
    await writes({ from, head: `In-Reply-To: <${id}>` });
    expect(await sent()).toHaveLength(1);
    expect(isWithinLimits({ toConversation: 1, toSender: 0, toDomain: 0 })).toBe(false);
  });

  test("ten a domain and hour", async () => {
    store.clock.advance(2 * hourMs);
    for (let n = 0; n < 12; n++) await writes({ from: `person${n}@big.example` });
    expect(await sent()).toHaveLength(10);
    store.clock.advance(61 * minuteMs);
    await writes({ from: "person-later@big.example" });
    expect(await sent()).toHaveLength(11);
  });

  test("after six mails in ten minutes it is off for that sender, the team is told, and their mail still comes in", async () => {
    const from = "loop@machine.example";
    const matters: string[] = [];
    for (let n = 0; n < 7; n++) matters.push(await writes({ from }));
    expect(new Set(matters).size).toBe(7);
    const said = await messages(matters[5] ?? "");
    expect(said).toContainEqual(
      expect.objectContaining({ kind: "note", text: expect.stringContaining("loop@machine.example") }),
    );
    expect((await messages(matters[6] ?? "")).map(({ kind }: { kind: string }) => kind)).toEqual(["inbound"]);
    store.clock.advance(3 * dayMs);
    await writes({ from });
    expect(await sent()).toHaveLength(1);
    expect((await shown()).quietSenders).toMatchObject([{ address: from, reason: "too_many" }]);
    await app.inject({ method: "DELETE", url: `/api/v1/quiet-senders/${from}`, headers: headers.admin });
    await writes({ from });
    expect(await sent()).toHaveLength(2);
  });

  test("the third identical body does the same", async () => {
    const from = "echo@machine.example";
    for (let n = 0; n < 3; n++) {
      store.clock.advance(20 * minuteMs);
      await writes({ from, text: "Your message was received.", id: `echo-${n}@machine.example` });
    }
    expect((await shown()).quietSenders).toMatchObject([{ address: from, reason: "identical" }]);
    expect(quietBecause({ mails: 5, identical: 2 })).toBeUndefined();
  });
});
