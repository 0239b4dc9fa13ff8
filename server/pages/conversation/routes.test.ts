import { beforeEach, describe, expect, test } from "vitest";
import { dayMs, minuteMs } from "#platform/clock.ts";
import { addParticipant } from "../../conversations/index.ts";
import { addCompany, joinCompany } from "../../customers/index.ts";
import { signingKeys, writeToken } from "../../mail/tokens/index.ts";
import { testApp } from "../../test/app.ts";
import { bringMatter, type TestMatter } from "../../test/matter.ts";
import { testWorkspace } from "../../test/people.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);
const { headers, workspace } = halden;

beforeEach(() => store.clock.set("2026-11-24T09:00:00Z"));

const fromPage = { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };

/** The link in the mails of somebody on the conversation. */
function linkOf(matter: TestMatter, participant = matter.participant, purpose: "page" | "reply" = "page") {
  return store.inWorkspace(workspace.id, async (tx) => {
    const [key] = await signingKeys(tx);
    if (!key) throw new Error("There is no key.");
    const place = { workspaceId: workspace.id, conversationId: matter.conversation.id, participantId: participant.id };
    return `/c/halden/${writeToken(key, { ...place, participantKey: participant.key }, purpose)}`;
  });
}

const open = (url: string, more: Record<string, string> = {}) => app.inject({ url, headers: more });

function press(url: string, form: Record<string, string>, more: Record<string, string> = {}) {
  const payload = new URLSearchParams(form).toString();
  return app.inject({ method: "POST", url, headers: { ...fromPage, ...more }, payload });
}

/** A matter that was answered and asked about; the answer has left. */
async function asked(wishes: Parameters<typeof bringMatter>[2] = {}) {
  const matter = await bringMatter(store, halden, wishes);
  await answer(matter, { confirm: true });
  return { matter, link: await linkOf(matter) };
}

async function answer(matter: TestMatter, more: object = {}) {
  const said = await app.inject({
    method: "POST",
    url: `/api/v1/conversations/${matter.conversation.id}/messages`,
    headers: headers.agent,
    payload: { kind: "outbound", text: "A driver brings a new one.", ...more },
  });
  expect(said.statusCode).toBe(201);
  store.clock.advance(minuteMs);
}

async function stateOf(matter: TestMatter) {
  const url = `/api/v1/conversations/${matter.conversation.id}`;
  const { state, resolution, version, reopenedCount } = (await app.inject({ url, headers: headers.agent })).json();
  return { state, resolution, version, reopenedCount };
}

describe("the link", () => {
  test("opens the page of one conversation, which nobody keeps, lists or frames", async () => {
    const { link } = await asked();
    const page = await open(link);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("Did this solve it?");
    expect(page.body).toContain("A driver brings a new one.");
    expect(page.body).not.toContain("<script");
    expect(page.headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": expect.stringContaining("noindex"),
      "x-content-type-options": "nosniff",
      "content-language": "en",
    });
    expect(page.headers["content-security-policy"]).toMatch(/^default-src 'none'/);
    expect(page.headers["content-security-policy"]).not.toContain("unsafe");
  });

  test("changes nothing when it is only fetched, whichever of the three ways it names", async () => {
    const { matter, link } = await asked();
    const before = await stateOf(matter);
    for (const way of ["", "/yes", "/not-yet", "/no-longer-needed"]) {
      for (const method of ["GET", "HEAD"] as const) {
        expect((await app.inject({ method, url: link + way })).statusCode).toBe(200);
      }
    }
    expect(await stateOf(matter)).toEqual(before);
    expect(before.state).toBe("answered");
  });

  test("shows that way opened which it names", async () => {
    const { link } = await asked();
    expect((await open(`${link}/not-yet`)).body).toMatch(/<details class="no" name="say" open>/);
    expect((await open(`${link}/no-longer-needed`)).body).toMatch(/name="say" open><summary>No longer needed/);
    expect((await open(link)).body).not.toMatch(/name="say" open/);
  });

  test("that opens nothing is answered alike, whatever the reason", async () => {
    const { matter, link } = await asked();
    const forged = link.slice(0, -1) + (link.endsWith("a") ? "b" : "a");
    const wrong = [
      forged,
      link.replace("/c/halden/", "/c/nobody/"),
      link.slice(0, -4),
      await linkOf(matter, matter.participant, "reply"),
      "/c/halden/x",
      "/c/halden",
      "/c/",
      `${link}/maybe`,
    ];
    const pages = await Promise.all(wrong.map((url) => open(url)));
    expect(pages.map(({ statusCode }) => statusCode)).toEqual(wrong.map(() => 404));
    const bodies = new Set(pages.map(({ body }) => body.replace(/nonce="[^"]*"/g, "")));
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).toContain("just answer any mail of ours");
  });

  test("of another company opens nothing here", async () => {
    const other = await testWorkspace(store, { slug: "other" });
    const { link } = await asked();
    expect((await open(link.replace("halden", other.workspace.slug))).statusCode).toBe(404);
  });

  test("of an outsider opens nothing: what is said to them stands apart from the customer", async () => {
    const { matter } = await asked();
    const outsider = await store.inWorkspace(workspace.id, (tx) =>
      addParticipant(tx, {
        conversationId: matter.conversation.id,
        role: "outsider",
        person: { name: "Courier", address: "claims@courier.example" },
        customerId: null,
      }),
    );
    expect((await open(await linkOf(matter, outsider))).statusCode).toBe(404);
  });

  test("works no more when its key has been retired for over a year", async () => {
    const { link } = await asked();
    await store.inWorkspace(workspace.id, (tx) =>
      tx.db.updateTable("signingKey").set({ retiredAt: tx.now }).where("workspaceId", "=", workspace.id).execute(),
    );
    expect((await open(link)).statusCode).toBe(200);
    store.clock.advance(366 * dayMs);
    expect((await open(link)).statusCode).toBe(404);
    await store.inWorkspace(workspace.id, (tx) =>
      tx.db.updateTable("signingKey").set({ retiredAt: null }).where("workspaceId", "=", workspace.id).execute(),
    );
  });
});

describe("yes", () => {
  test("resolves it, confirmed by the customer, and leads back to the page", async () => {
    const { matter, link } = await asked();
    const pressed = await press(`${link}/answer`, { answer: "yes", words: "" });
    expect([pressed.statusCode, pressed.headers.location]).toEqual([303, link]);
    expect(await stateOf(matter)).toMatchObject({ state: "resolved", resolution: "confirmed" });
    const page = await open(link);
    expect(page.body).toContain("Good. Thank you, Ama.");
    expect(page.body).toContain("Pressed the wrong one?");
    expect(page.body).toContain("You said it is solved");
  });

  test("may carry a word of thanks, which the page shows with who gets it", async () => {
    const { link } = await asked();
    await press(`${link}/answer`, { answer: "yes", words: "My mother will never know. Thank you!" });
    const page = await open(link);
    expect(page.body).toContain("<q>My mother will never know. Thank you!</q>");
    expect(page.body).toMatch(/Your words are with <b>Sanne<\/b>/);
  });

  test("pressed twice is said once", async () => {
    const { matter, link } = await asked();
    await press(`${link}/answer`, { answer: "yes" });
    const { version } = await stateOf(matter);
    expect((await press(`${link}/answer`, { answer: "yes" })).statusCode).toBe(303);
    expect((await stateOf(matter)).version).toBe(version);
  });

  test("can be taken back: it is asked again as it was before", async () => {
    const { matter, link } = await asked();
    await press(`${link}/answer`, { answer: "yes" });
    expect((await press(`${link}/take-back`, {})).statusCode).toBe(303);
    expect(await stateOf(matter)).toMatchObject({ state: "answered", resolution: null, reopenedCount: 0 });
    expect((await open(link)).body).toContain("You took that back");
  });

  test("still counts when it comes after we had closed it in silence", async () => {
    const { matter, link } = await asked();
    await store.inWorkspace(workspace.id, (tx) =>
      tx.db
        .updateTable("conversation")
        .set({
          state: "closed",
          turn: null,
          resolution: "silence",
          endedAt: tx.now,
          questionState: null,
          wakesAt: null,
        })
        .where("workspaceId", "=", workspace.id)
        .where("id", "=", matter.conversation.id)
        .execute(),
    );
    const page = await open(link);
    expect(page.body).toContain("Closed, as we heard nothing.");
    expect(page.body).toContain("Yes, solved");
    await press(`${link}/answer`, { answer: "yes" });
    expect(await stateOf(matter)).toMatchObject({ state: "resolved", resolution: "confirmed" });
  });
});

describe("not yet", () => {
  test("opens it again with what is missing, and says who sees it first", async () => {
    const { matter, link } = await asked();
    const pressed = await press(`${link}/answer`, {
      answer: "not_yet",
      missing: "The lid does not close.",
      who: "same",
    });
    expect(pressed.statusCode).toBe(303);
    expect(await stateOf(matter)).toMatchObject({ state: "open", reopenedCount: 1 });
    const page = await open(link);
    expect(page.body).toContain("We have it again, Ama.");
    expect(page.body).toContain("The lid does not close.");
    expect(page.body).toContain("You said: not yet");
  });

  test("may ask for somebody else, who is chosen by the team's lead", async () => {
    const { link } = await asked();
    expect((await open(link)).body).toContain("Amir, who leads the team, chooses.");
    await press(`${link}/answer`, { answer: "not_yet", missing: "", who: "other" });
    expect((await open(link)).body).toContain("Someone else looks at it now");
  });

  test("pressed twice is said once", async () => {
    const { matter, link } = await asked();
    const form = { answer: "not_yet", missing: "The lid does not close." };
    await press(`${link}/answer`, form);
    await press(`${link}/answer`, form);
    expect((await stateOf(matter)).reopenedCount).toBe(1);
    expect((await open(link)).body.split("The lid does not close.").length).toBe(2);
  });
});

describe("no longer needed", () => {
  test("closes it as withdrawn, with a way back", async () => {
    const { matter, link } = await asked();
    await press(`${link}/answer`, { answer: "no_longer_needed" });
    expect(await stateOf(matter)).toMatchObject({ state: "closed", resolution: "withdrawn" });
    expect((await open(link)).body).toContain("Still needed");
    await press(`${link}/take-back`, {});
    expect(await stateOf(matter)).toMatchObject({ state: "answered" });
  });
});

describe("several people on it", () => {
  async function withKofi() {
    const { matter, link } = await asked();
    const kofi = await store.inWorkspace(workspace.id, async (tx) =>
      addParticipant(tx, {
        conversationId: matter.conversation.id,
        role: "participant",
        person: { name: "Kofi Boateng", address: "kofi@example.org" },
        customerId: null,
      }),
    );
    return { matter, link, kofi, kofisLink: await linkOf(matter, kofi) };
  }

  test("somebody else cannot say yes, and is told plainly who can; nothing typed is lost", async () => {
    const { matter, kofisLink } = await withKofi();
    const pressed = await press(`${kofisLink}/answer`, { answer: "yes", words: "Well done" });
    expect(pressed.statusCode).toBe(403);
    expect(pressed.body).toContain("Only Ama Mensah, or a colleague of theirs, can say this.");
    expect(pressed.body).toContain("Well done");
    expect((await stateOf(matter)).state).toBe("answered");
  });

  test("anyone's not yet wins over the requester's yes, until we have answered them", async () => {
    const { matter, link, kofisLink } = await withKofi();
    await press(`${kofisLink}/answer`, { answer: "not_yet", missing: "The box is still here." });
    const pressed = await press(`${link}/answer`, { answer: "yes", words: "Thank you all" });
    expect(pressed.statusCode).toBe(409);
    expect(pressed.body).toContain("Thank you all");
    expect(pressed.body).toContain("Somebody else on this matter said that it is not solved yet.");
    expect(await stateOf(matter)).toMatchObject({ state: "open" });
    expect((await open(link)).body).toContain("Kofi Boateng said: not yet");
  });

  test("a colleague of the requester may say yes, and the page says who did", async () => {
    const { matter, link } = await asked({ address: "ama@firm.example", name: "Ama Mensah" });
    const colleague = await bringMatter(store, halden, { address: "esi@firm.example", name: "Esi Owusu" });
    const esi = await store.inWorkspace(workspace.id, async (tx) => {
      const company = await addCompany(tx, { name: "Firm" });
      await joinCompany(tx, matter.customer.id, company.id);
      await joinCompany(tx, colleague.customer.id, company.id);
      return addParticipant(tx, {
        conversationId: matter.conversation.id,
        role: "participant",
        person: { name: "Esi Owusu", address: "esi@firm.example" },
        customerId: colleague.customer.id,
      });
    });
    expect((await press(`${await linkOf(matter, esi)}/answer`, { answer: "yes" })).statusCode).toBe(303);
    expect((await open(link)).body).toContain("Solved: Esi Owusu said so");
  });

  test("nobody's page holds the link of another", async () => {
    const { link, kofisLink } = await withKofi();
    expect((await open(link)).body).not.toContain(kofisLink);
    expect((await open(kofisLink)).body).not.toContain(link);
  });
});

describe("the page", () => {
  test("never shows a note, nor an answer that can still be taken back", async () => {
    const matter = await bringMatter(store, halden);
    const url = `/api/v1/conversations/${matter.conversation.id}/messages`;
    const say = (payload: object) => app.inject({ method: "POST", url, headers: headers.agent, payload });
    await say({ kind: "note", text: "Between us: refund at once." });
    await say({ kind: "outbound", text: "We are on our way.", confirm: true });
    const link = await linkOf(matter);
    const early = await open(link);
    expect(early.body).not.toContain("We are on our way.");
    expect(early.body).not.toContain("Yes, solved");
    store.clock.advance(minuteMs);
    const later = await open(link);
    expect(later.body).toContain("We are on our way.");
    expect(later.body).not.toContain("Between us");
  });

  test("says where it stands: open, answered, waiting", async () => {
    const matter = await bringMatter(store, halden);
    const link = await linkOf(matter);
    expect((await open(link)).body).toContain("We have it, Ama.");
    await answer(matter);
    const answered = await open(link);
    expect(answered.body).toContain("Sanne has answered you.");
    expect(answered.body).toMatch(/<div class="words">.*A driver brings a new one/);
    expect(answered.body).not.toContain("Yes, solved");
    const until = new Date(store.clock.now().getTime() + 3 * dayMs).toISOString();
    const wait = { method: "PUT", url: `/api/v1/conversations/${matter.conversation.id}/wait` } as const;
    await app.inject({
      ...wait,
      headers: headers.agent,
      payload: { on: "colleague", until, reason: "Finance, secretly" },
    });
    const page = await open(link);
    expect(page.body).not.toContain("secretly");
  });

  test("says what is not possible, why, and what is possible instead", async () => {
    const matter = await bringMatter(store, halden);
    const reason = "It was bought in 2011.\n\nWe repair it for what the part costs.";
    const ended = await app.inject({
      method: "PUT",
      url: `/api/v1/conversations/${matter.conversation.id}/resolution`,
      headers: headers.agent,
      payload: { resolution: "not_possible", reason },
    });
    expect(ended.statusCode).toBeLessThan(300);
    const page = await open(await linkOf(matter));
    expect(page.body).toContain("This we cannot do.");
    expect(page.body).toContain("<p>We repair it for what the part costs.</p>");
  });

  test("writes nothing into its HTML that somebody else wrote", async () => {
    const nasty = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;
    const { link } = await asked({ name: `Ama ${nasty}`, subject: `Kettle ${nasty}`, text: `Hello ${nasty}` });
    await press(`${link}/answer`, { answer: "yes", words: nasty });
    for (const url of [link, `${link}?language=${encodeURIComponent(nasty)}`, `${link}/not-yet?language=ar`]) {
      const { body } = await open(url);
      expect(body).not.toContain("<script");
      expect(body).not.toContain("<img src=x");
      expect(body).toContain("&lt;script&gt;");
    }
  });

  test("speaks the language of the conversation, or another that is chosen, and keeps it", async () => {
    const { link } = await asked();
    expect((await open(link, { "accept-language": "ja,en;q=0.5" })).body).toContain("これで解決しましたか？");
    const arabic = await open(`${link}?language=ar`);
    expect(arabic.body).toMatch(/<html lang="ar" dir="rtl">/);
    expect(arabic.body).toContain(`action="${link}/answer?language=ar"`);
    const pressed = await press(`${link}/answer?language=ar`, { answer: "yes" });
    expect(pressed.headers.location).toBe(`${link}?language=ar`);
    expect((await open("/c/halden/x", { "accept-language": "de-CH" })).body).toContain("Dieser Link öffnet nichts.");
  });

  test("carries the company's own words", async () => {
    const { link } = await asked();
    const url = "/api/v1/texts/question.yes/en";
    await app.inject({ method: "PUT", url, headers: headers.owner, payload: { body: "Yes, all <well>" } });
    expect((await open(link)).body).toContain("Yes, all &lt;well&gt;");
    await app.inject({ method: "DELETE", url, headers: headers.owner });
  });
});

describe("a form that another website sends", () => {
  test.each([
    ["says so", { "sec-fetch-site": "cross-site" }],
    ["comes from another host", { "sec-fetch-site": "same-origin", origin: "https://evil.example" }],
  ])("changes nothing when the browser %s", async (_what, more) => {
    const { matter, link } = await asked();
    const pressed = await press(`${link}/answer`, { answer: "yes" }, more);
    expect(pressed.statusCode).toBe(403);
    expect(pressed.body).toContain("Press again here.");
    expect((await stateOf(matter)).state).toBe("answered");
  });

  test("is told from the page's own in a browser that says no origin", async () => {
    const { link } = await asked();
    const pressed = await press(`${link}/answer`, { answer: "yes" }, { origin: "null" });
    expect(pressed.statusCode).toBe(303);
  });
});

describe("limits", () => {
  test("a form without an answer is shown the page again", async () => {
    const { matter, link } = await asked();
    expect((await press(`${link}/answer`, { answer: "perhaps" })).statusCode).toBe(422);
    expect((await press(`${link}/answer`, {})).statusCode).toBe(422);
    expect((await stateOf(matter)).state).toBe("answered");
  });

  test("too many presses in a minute are held up, with a sentence", async () => {
    const { link } = await asked();
    const statuses: number[] = [];
    for (let index = 0; index < 21; index++) statuses.push((await press(`${link}/take-back`, {})).statusCode);
    expect(statuses.slice(0, 20).every((status) => status === 303)).toBe(true);
    const last = await press(`${link}/take-back`, {});
    expect(last.statusCode).toBe(429);
    expect(last.body).toContain("Wait a minute");
  });
});
