import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import { testApp } from "../server/test/app.ts";
import { followAll } from "../server/test/follow-all.ts";
import { bringMatter } from "../server/test/matter.ts";
import { testWorkspace } from "../server/test/people.ts";
import { browserTest, openPage } from "./page.ts";
import { expectUsable } from "./usable.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);
let address = "";

const long = "It has served us well for years and we are fond of it. ".repeat(40);
const matters = [
  { subject: "Lid", text: `${long}\n\nThe hinge snapped yesterday.`, name: "Ama Mensah", address: "ama@example.org" },
  { subject: "Deckel", text: "Der Wasserkocherdeckel klemmt.", name: "Jörg Müller", address: "joerg@example.org" },
  { subject: "غلاية", text: "الغلاية لا تعمل منذ أمس.", name: "ليلى حداد", address: "layla@example.org" },
  { subject: "水壶", text: "你好，我的水壶坏了，请帮帮我。", name: "王芳", address: "fang@example.org" },
  { subject: "ケトル", text: "電気ケトルが壊れました。", name: "田中花子", address: "hanako@example.org" },
];

beforeAll(async () => {
  for (const matter of matters) {
    store.clock.set(new Date(Date.now() - 60_000).toISOString());
    await bringMatter(store, halden, matter);
  }
  store.clock.set(new Date().toISOString());
  await followAll(store);
  address = await app.listen({ port: 0, host: "127.0.0.1" });
});

async function desk(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(address, { viewport: { width: 1440, height: 900 }, ...options });
  page.setDefaultTimeout(8_000);
  const [name = "", value = ""] = (halden.headers.agent.cookie ?? "").split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: address }]);
  await page.goto(`/halden/${path}`);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return page;
}

/** What the browser paints as marked in the open conversation. */
function markedIn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get("found") ?? [])].map((range) => range.toString()));
}

describe("finding, from anywhere, with the keys alone", () => {
  browserTest.each([
    ["Latin", "deckel", "Wasserkocherdeckel", "Deckel"],
    ["Arabic", "غلاية", "الغلاية", "غلاية"],
    ["Chinese", "水壶", "水壶", "水壶"],
    ["Japanese", "ケトル", "ケトル", "ケトル"],
  ])("%s: what was said is found as one types, and opened with the word marked", async (_, typed, marked, subject) => {
    const page = await desk("inbox/unassigned");
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill(typed);
    const hit = page.getByRole("option").filter({ has: page.locator("mark", { hasText: marked }) });
    await hit.first().waitFor();
    await hit.first().click();
    await page.waitForURL("**/inbox/all/**");
    await page.getByRole("heading", { name: subject }).waitFor();
    await expect.poll(() => markedIn(page), { timeout: 8_000 }).toContain(marked);
    await page.context().close();
  });

  browserTest(
    "all of it stands on a page of its own, narrowed down by words, and the way back leads there again",
    async () => {
      const page = await desk("inbox/unassigned");
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox").fill("hinge");
      await page.getByRole("option", { name: "Find “hinge” in everything that was said" }).click();
      await page.waitForURL("**/search?q=hinge");
      const hit = page.getByRole("link", { name: /The hinge snapped yesterday/ });
      await hit.waitFor();
      await page.getByRole("button", { name: "from:" }).click();
      await page.keyboard.type("mens");
      await page.waitForURL(/from%3Amens/);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/inbox/all/**");
      const message = page.locator(".found");
      await message.waitFor();
      await expect.poll(() => markedIn(page), { timeout: 8_000 }).toEqual(["hinge"]);
      await page.goBack();
      await hit.waitFor();
      expect(await page.getByRole("searchbox").inputValue()).toBe("hinge from:mens");
      await page.context().close();
    },
  );

  browserTest("what nobody can mean is told, with what there is", async () => {
    const page = await desk("search?q=is%3Alost+lid");
    await page.getByText("“is:lost” says nothing that we know").waitFor();
    await page.getByRole("searchbox").fill("nothing of the kind");
    await page.getByRole("heading", { name: "Nothing is found for “nothing of the kind”." }).waitFor();
    await page.context().close();
  });
});

describe.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])("at $width pixels", (viewport) => {
  browserTest.each(["light", "dark"] as const)("everybody can find, %s", async (colorScheme) => {
    const page = await desk("search", { viewport, colorScheme });
    await expectUsable(page, `search-${viewport.width}-${colorScheme}`);
    await page.getByRole("searchbox").fill("hinge");
    await page.locator(".hit").first().waitFor();
    await expectUsable(page, `search-hits-${viewport.width}-${colorScheme}`);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("hinge");
    await page.locator(".palette mark").first().waitFor();
    await expectUsable(page, `search-palette-${viewport.width}-${colorScheme}`);
    await page.context().close();
  });
});
