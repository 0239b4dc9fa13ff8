import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import { receive, recordDelivery } from "../server/conversations/index.ts";
import { addTeam } from "../server/teams/index.ts";
import { testApp } from "../server/test/app.ts";
import { bringMatter, type TestMatter, writtenBy } from "../server/test/matter.ts";
import { testWorkspace } from "../server/test/people.ts";
import { browserTest, openPage } from "./page.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);
const { headers } = halden;
let address = "";

/** Where the pictures of this run are put, to be looked at beside the drawing. */
const pictures = join(import.meta.dirname, "../node_modules/.cache/pictures");

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  store.clock.set(new Date().toISOString());
  address = await app.listen({ port: 0, host: "127.0.0.1" });
});

/** A page of Sanne, who is signed in, with one of the piles open. */
async function desk(pile: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(address, { viewport: { width: 1440, height: 900 }, ...options });
  page.setDefaultTimeout(6_000);
  const [name = "", value = ""] = (headers.agent.cookie ?? "").split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: address }]);
  await page.goto(`/halden/inbox/${pile}`);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return page;
}

const row = (page: Page, { conversation }: TestMatter) => page.locator(`[data-row="${conversation.id}"]`);

/** Somebody of the customers writes once more while we sit at the desk. */
async function writesAgain({ conversation, participant, customer }: TestMatter, text: string): Promise<void> {
  await store.inWorkspace(halden.workspace.id, async (tx) => {
    const now = await tx.db
      .selectFrom("conversation")
      .selectAll()
      .where("workspaceId", "=", tx.workspaceId)
      .where("id", "=", conversation.id)
      .executeTakeFirstOrThrow();
    const from = { name: "Ama Mensah", address: "ama.mensah@example.org" };
    await receive(tx, customer, now, participant, writtenBy(tx, from, text));
  });
}

async function focusIsOn(page: Page, name: string): Promise<void> {
  await expect.poll(() => focusedName(page), { timeout: 6_000 }).toBe(name);
}

async function composerHas(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.locator(".composer").textContent(), { timeout: 6_000 }).toContain(words);
}

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName ?? "",
  );
}

describe("at the desk, with the keys alone", () => {
  browserTest("a matter is taken, answered, asked about, taken back and put off", async () => {
    const matter = await bringMatter(store, halden, { subject: "Taken by the keys" });
    const page = await desk("unassigned");
    await row(page, matter).waitFor();
    await page.keyboard.press("j");
    await page.getByRole("heading", { name: "Taken by the keys" }).waitFor();

    await page.keyboard.press("t");
    await page.getByRole("button", { name: /Sanne Visser looks after it/ }).waitFor();

    await page.keyboard.press("r");
    await focusIsOn(page, "Reply to Ama");
    await page.keyboard.type("Dear Ama, a new one is on its way.");
    await page.keyboard.press("Control+Shift+Enter");
    await page.getByText("Sent, and asked whether it is solved.").waitFor();
    await page.getByRole("heading", { name: "Answered, not yet solved" }).waitFor();

    await page.getByRole("button", { name: /Take back/ }).press("Enter");
    await page.getByText("taken back, not sent").waitFor();
    await composerHas(page, "a new one is on its way");

    await page.locator("#subject").focus();
    await page.keyboard.press("h");
    await page.getByText("Look again").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await focusIsOn(page, "Note, only for colleagues");
    expect(await page.locator(".composer-inside").count()).toBe(1);
    await page.keyboard.type("She does not drive.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("article", { name: /Note by/ }).waitFor();
    await page.context().close();
  });

  browserTest("Escape leads out of what is written, and what has left says so at once", async () => {
    const matter = await bringMatter(store, halden, { subject: "Out by Escape" });
    const page = await desk("unassigned");
    await row(page, matter).click();
    await page.getByRole("heading", { name: "Out by Escape" }).waitFor();
    await page.locator("#subject").focus();
    await page.keyboard.press("r");
    await focusIsOn(page, "Reply to Ama");
    await page.keyboard.type("A new one is on its way.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("goes out in a moment").waitFor();
    await page.keyboard.press("Escape");
    const isWriting = () => page.evaluate(() => document.activeElement?.closest(".composer") !== null);
    await expect.poll(isWriting).toBe(false);

    await store.inWorkspace(halden.workspace.id, async (tx) => {
      const said = await tx.db
        .selectFrom("message")
        .select("id")
        .where("workspaceId", "=", tx.workspaceId)
        .where("conversationId", "=", matter.conversation.id)
        .where("kind", "=", "outbound")
        .executeTakeFirstOrThrow();
      await recordDelivery(tx, said.id, { state: "sent" });
    });
    await page.getByText("by mail, sent").waitFor();
    await page.context().close();
  });

  browserTest("an end is chosen and never taken for granted, and another team takes over with a word", async () => {
    const matter = await bringMatter(store, halden, { subject: "Handed over" });
    await store.inWorkspace(halden.workspace.id, (tx) => addTeam(tx, { name: "Repairs" }));
    const page = await desk("unassigned");
    await row(page, matter).click();
    await page.getByRole("heading", { name: "Handed over" }).waitFor();
    await page.locator("#subject").focus();
    await page.keyboard.press("e");
    await page.getByRole("button", { name: "End it" }).press("Enter");
    await page.getByText("Choose how it ended.").waitFor();
    await page.keyboard.press("Escape");

    await page.keyboard.press("a");
    await page.getByRole("menuitem", { name: "Hand over to another team" }).press("Enter");
    await page.getByLabel("A word for them").fill("The lid, please.");
    await page.getByRole("button", { name: "Hand over to Repairs" }).press("Enter");
    await page.getByText("handed it over to Repairs").waitFor();
    await page.getByText("The lid, please.").waitFor();
    await page.context().close();
  });

  browserTest("Escape leads back to the list, and back leads into the conversation again", async () => {
    const matter = await bringMatter(store, halden, { subject: "There and back" });
    const page = await desk("unassigned");
    await row(page, matter).click();
    await page.getByRole("heading", { name: "There and back" }).waitFor();
    await page.locator("#subject").focus();
    await page.keyboard.press("Escape");
    await page.getByText("Choose a conversation.").waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "There and back" }).waitFor();
    await page.context().close();
  });

  browserTest("the palette finds what can be done, and gives the focus back", async () => {
    await bringMatter(store, halden, { subject: "Found" });
    const page = await desk("unassigned");
    await page.locator(".row").first().focus();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("answ");
    await page.getByRole("option", { name: /Answered/ }).waitFor();
    await page.keyboard.press("Escape");
    expect(await focusedName(page)).toBe("A");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("answered");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/inbox/answered");
    await page.context().close();
  });
});

describe("while one looks", () => {
  browserTest("what comes in stands on top, and the number grows", async () => {
    const page = await desk("unassigned");
    await page.waitForTimeout(500);
    const matter = await bringMatter(store, halden, { subject: "Just came in" });
    await row(page, matter).waitFor();
    expect(await page.locator(".row").first().textContent()).toContain("Just came in");
    await page.context().close();
  });

  browserTest("an answer to what was not read yet is not sent, and no word of it is lost", async () => {
    const matter = await bringMatter(store, halden, { subject: "Crossing each other" });
    const page = await desk("unassigned");
    await row(page, matter).click();
    await page.getByText("on the left side").waitFor();
    await page.keyboard.press("r");
    await focusIsOn(page, "Reply to Ama");
    await page.keyboard.type("We send a new one.");
    await writesAgain(matter, "Please wait: it works after all!");
    await page.keyboard.press("Control+Enter");
    const told = page.getByRole("alert").filter({ hasText: "something came in while you wrote" });
    await told.waitFor();
    expect(await told.textContent()).toContain("it works after all");
    expect(await page.locator(".composer").textContent()).toContain("We send a new one.");
    await told.getByRole("button", { name: "Send as it is" }).click();
    await page.getByText("Sent.", { exact: true }).waitFor();
    await page.context().close();
  });

  browserTest("what is half written is still there after the page was closed", async () => {
    const matter = await bringMatter(store, halden, { subject: "Half written" });
    const page = await desk("unassigned");
    await row(page, matter).click();
    await page.getByText("on the left side").waitFor();
    await page.keyboard.press("r");
    await focusIsOn(page, "Reply to Ama");
    await page.keyboard.type("Dear Ama, half");
    await page.waitForResponse((answer) => answer.url().includes("/drafts") && answer.request().method() === "PUT");
    await page.reload();
    await composerHas(page, "Dear Ama, half");
    await page.context().close();
  });
});

describe.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])("at $width pixels", (viewport) => {
  browserTest.each(["light", "dark"] as const)("everybody can use it, %s", async (colorScheme) => {
    const matter = await bringMatter(store, halden, { subject: `For everybody, ${colorScheme} ${viewport.width}` });
    const page = await desk("unassigned", { viewport, colorScheme });
    await row(page, matter).waitFor();
    await expectUsable(page, `inbox-list-${viewport.width}-${colorScheme}`);
    await row(page, matter).click();
    await page.locator(".message").first().waitFor();
    await page.waitForTimeout(800);
    await expectUsable(page, `inbox-conversation-${viewport.width}-${colorScheme}`);
    await page.getByRole("button", { name: "Note" }).click();
    await expectUsable(page, `inbox-note-${viewport.width}-${colorScheme}`);
    await page.keyboard.press("Control+k");
    await page.getByRole("option").first().waitFor();
    await expectUsable(page, `inbox-palette-${viewport.width}-${colorScheme}`);
    await page.context().close();
  });
});

async function expectUsable(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect(found, name).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}
