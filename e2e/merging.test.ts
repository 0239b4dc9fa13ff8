import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, beforeEach, expect } from "vitest";
import { testApp } from "../server/test/app.ts";
import { bringMatter, type TestMatter } from "../server/test/matter.ts";
import { testWorkspace } from "../server/test/people.ts";
import { browserTest, openPage } from "./page.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);
const { headers } = halden;
/** Where the pictures of this run are put, to be looked at beside the drawing. */
const pictures = join(import.meta.dirname, "../node_modules/.cache/pictures");
const waitMs = 15_000;
/** Each walks through several pages, on machines that have other work too. */
const journeyMs = 90_000;
let address = "";
let home: TestMatter;
let work: TestMatter;
let count = 0;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  store.clock.set(new Date().toISOString());
  address = await app.listen({ port: 0, host: "127.0.0.1" });
});

beforeEach(async () => {
  const n = ++count;
  home = await bringMatter(store, halden, {
    name: `Ama Mensah ${n}`,
    address: `ama${n}@example.org`,
    subject: `Kettle ${n}`,
  });
  work = await bringMatter(store, halden, {
    name: `A. Mensah ${n}`,
    address: `mensah${n}@linde.example`,
    subject: `Cups ${n}`,
  });
  await told("PATCH", `/customers/${work.customer.id}`, { needs: "A call after 17:00", city: "Kumasi" });
  await told("PUT", `/orders/HK-${n}`, {
    customer: { email: `mensah${n}@linde.example` },
    date: "2026-11-14",
    state: "Delivered",
    amount: 3990,
    currency: "EUR",
    lines: [{ name: "Kettle" }],
  });
});

async function told(method: "PATCH" | "PUT", path: string, payload: object): Promise<void> {
  const answer = await app.inject({ method, url: `/api/v1${path}`, headers: headers.agent, payload });
  expect(answer.statusCode, answer.body).toBe(200);
}

async function pageOf({ customer }: TestMatter, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(address, { viewport: { width: 1440, height: 900 }, ...options });
  page.setDefaultTimeout(waitMs);
  const [name = "", value = ""] = (headers.agent.cookie ?? "").split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: address }]);
  await page.goto(`/halden/customers/${customer.id}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

const look = (page: Page, name: string) => page.screenshot({ path: join(pictures, `merging-${name}.png`) });

browserTest(
  "two customers are merged after a look at what it does, and are two again with one press",
  async () => {
    const page = await pageOf(home);
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await page.getByLabel("Find the other").fill(`mensah${count}@linde`);
    await page.getByRole("button", { name: `A. Mensah ${count}` }).click();
    const dialog = page.getByRole("dialog", { name: "One person?" });
    await dialog.getByText(`A. Mensah ${count} brings 1 conversation (1 still running).`).waitFor();
    await dialog.getByText(`mensah${count}@linde.example`).waitFor();
    await look(page, "preview");
    await dialog.getByRole("button", { name: `Merge into Ama Mensah ${count}` }).click();
    await page.getByRole("button", { name: `Separate A. Mensah ${count}` }).waitFor();
    await page.getByText(`Cups ${count}`).waitFor();
    await page.getByText("A call after 17:00").waitFor();
    await page.getByText(`HK-${count}`).waitFor();
    await look(page, "merged");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.getByRole("button", { name: `Separate A. Mensah ${count}` }).click();
    await page.getByText(`A. Mensah ${count} is somebody else again, with what is theirs.`).waitFor();
    await expect.poll(() => page.getByText(`Cups ${count}`).count(), { timeout: waitMs }).toBe(0);
    expect(await page.getByText(`Kettle ${count}`).count()).toBe(1);
  },
  journeyMs,
);

browserTest(
  "the other may be the one who is kept, and merging is undone from where it was said",
  async () => {
    const page = await pageOf(home);
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await page.getByLabel("Find the other").fill(`mensah${count}@linde`);
    await page.getByRole("button", { name: `A. Mensah ${count}` }).click();
    await page.getByRole("button", { name: `Keep A. Mensah ${count} instead` }).click();
    await page.getByRole("button", { name: `Merge into A. Mensah ${count}` }).click();
    await page.getByRole("heading", { level: 1, name: `A. Mensah ${count}` }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => page.getByText(`Kettle ${count}`).count(), { timeout: waitMs }).toBe(0);
  },
  journeyMs,
);

browserTest(
  "what somebody needs stands above the answer, in both themes and on a phone",
  async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await pageOf(work, { colorScheme });
      await look(page, `customer-${colorScheme}`);
      await page.goto(`/halden/inbox/unassigned/${work.conversation.id}`);
      await page.getByRole("complementary", { name: "What they need" }).getByText("A call after 17:00").waitFor();
      await look(page, `desk-${colorScheme}`);
      await page.setViewportSize({ width: 390, height: 844 });
      await look(page, `desk-phone-${colorScheme}`);
      await page.goto(`/halden/customers/${work.customer.id}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await look(page, `customer-phone-${colorScheme}`);
    }
  },
  journeyMs,
);
