import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Where the pictures of a run are put, to be looked at beside the drawing. */
const pictures = join(import.meta.dirname, "../node_modules/.cache/pictures");
mkdirSync(pictures, { recursive: true });

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Everybody can use the page as it stands now: nothing is found against it, and it does not scroll sideways. */
export async function expectUsable(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  expect(found, name).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Goes by Tab until what has the focus is called so; fails when it is not reached. */
export async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
    const focused = await focusedName(page);
    seen.push(focused);
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${name}, but to: ${seen.slice(-40).join(", ")}`);
}

/** What a screen reader would call it, as far as these tests need that. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return "";
    const label = "labels" in focused ? document.querySelector(`label[for="${CSS.escape(focused.id)}"]`) : null;
    return (focused.getAttribute("aria-label") ?? label?.textContent ?? focused.textContent ?? "").trim();
  });
}
