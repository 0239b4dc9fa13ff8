import { beforeEach, describe, expect, test } from "vitest";
import { dayMs, minuteMs } from "#platform/clock.ts";
import { testApp } from "../../test/app.ts";
import { pageHands, pageLink } from "../../test/customer-page.ts";
import { bringMatter } from "../../test/matter.ts";
import { testWorkspace } from "../../test/people.ts";

const server = await testApp();
const { app, store } = server;
const halden = await testWorkspace(store);
const { headers } = halden;
const { open, press, answer, asked } = pageHands(server, halden);

beforeEach(() => store.clock.set("2026-11-24T09:00:00Z"));

describe("the page", () => {
  test("never shows a note, nor an answer that can still be taken back", async () => {
    const matter = await bringMatter(store, halden);
    const url = `/api/v1/conversations/${matter.conversation.id}/messages`;
    const say = (payload: object) => app.inject({ method: "POST", url, headers: headers.agent, payload });
    await say({ kind: "note", text: "Between us: refund at once." });
    await say({ kind: "outbound", text: "We are on our way.", confirm: true });
    const link = await pageLink(store, matter);
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
    const link = await pageLink(store, matter);
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
    const page = await open(await pageLink(store, matter));
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
