import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { hourMs, minuteMs } from "#platform/clock.ts";
import { facePng } from "../server/faces/index.ts";
import { testApp } from "../server/test/app.ts";
import { pageLink } from "../server/test/customer-page.ts";
import { bringMatter, type TestMatter } from "../server/test/matter.ts";
import { testWorkspace } from "../server/test/people.ts";
import { browserTest, openPage } from "./page.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);
const { headers, workspace } = halden;
let address = "";

/** Where the pictures of this run are put, to be looked at beside the drawing. */
const pictures = join(import.meta.dirname, "../node_modules/.cache/pictures");
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
/** A desk of 1280 at 400 %, as WCAG 1.4.10 asks. */
const narrowest = { width: 320, height: 640 };
const themes = ["light", "dark"] as const;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  address = await app.listen({ port: 0, host: "127.0.0.1" });
  await store.inWorkspace(workspace.id, async (tx) => {
    await tx.db
      .updateTable("member")
      .set({
        publicName: "Ruth Adeyemi",
        face: "face-01",
        about: "At our repair bench since 2017. Likes things that last.",
      })
      .where("workspaceId", "=", workspace.id)
      .where("id", "=", halden.members.agent.id)
      .execute();
    await tx.db
      .updateTable("workspace")
      .set({ phone: "+233 30 000 0142", phoneHours: "Monday to Saturday 8 to 18" })
      .where("id", "=", workspace.id)
      .execute();
  });
});

/** Ama's kettle, as in the drawing: she wrote on Monday, Ruth answered on Tuesday and asks on Thursday. */
async function ask({
  language,
  asks = true,
}: {
  language?: string | undefined;
  asks?: boolean | undefined;
} = {}): Promise<{ matter: TestMatter; link: string }> {
  store.clock.set("2026-11-23T09:12:00Z");
  const matter = await bringMatter(store, halden, {
    subject: "Kettle arrived dented, box soaked",
    text: "The kettle for my mother’s birthday came in a box that was soaked through. The lid does not close and there is a dent on the left side.\n\nHer birthday is on Saturday, so I would like to know what happens now.",
  });
  const link = await pageLink(store, matter);
  await addPicture(matter);
  if (language) await setLanguage(matter, language);
  if (!asks) return { matter, link };
  store.clock.set("2026-11-24T10:42:00Z");
  await answer(
    matter,
    "Dear Ama, a driver brings a new kettle on Thursday between 8 and 12 and takes the dented one with him. There is nothing to print or to pack.\n\nWhen it is there, please tell me whether it is right. I will ask you on Thursday.",
  );
  store.clock.set("2026-11-26T13:02:00Z");
  await answer(
    matter,
    "Dear Ama, this morning the driver brought the new kettle and took the dented one with him, so he tells me. Is it the right one, and does the lid close?\n\nIf anything is amiss, tell me today: Saturday is still in reach.",
    { confirm: true },
  );
  store.clock.set("2026-11-26T13:04:00Z");
  return { matter, link };
}

async function answer({ conversation }: TestMatter, text: string, more: object = {}): Promise<void> {
  const url = `/api/v1/conversations/${conversation.id}/messages`;
  const payload = { kind: "outbound", text, memberId: halden.members.agent.id, ...more };
  const said = await app.inject({ method: "POST", url, headers: halden.keyHeaders, payload });
  expect(said.statusCode).toBe(201);
}

async function addPicture({ messageId }: TestMatter): Promise<void> {
  const file = await app.inject({
    method: "POST",
    url: "/api/v1/attachments?filename=dent.png",
    headers: { ...headers.agent, "content-type": "image/png" },
    payload: pictureOf("face-02"),
  });
  await store.inWorkspace(workspace.id, (tx) =>
    tx.db
      .updateTable("attachment")
      .set({ messageId })
      .where("workspaceId", "=", workspace.id)
      .where("id", "=", file.json().id)
      .execute(),
  );
}

function pictureOf(face: string): Buffer {
  const picture = facePng(face);
  if (!picture) throw new Error("There is no such face.");
  return picture;
}

async function setLanguage({ conversation }: TestMatter, language: string): Promise<void> {
  await store.inWorkspace(workspace.id, (tx) =>
    tx.db
      .updateTable("conversation")
      .set({ language })
      .where("workspaceId", "=", workspace.id)
      .where("id", "=", conversation.id)
      .execute(),
  );
}

async function stateOf({ conversation }: TestMatter) {
  const url = `/api/v1/conversations/${conversation.id}`;
  const { state, resolution } = (await app.inject({ url, headers: halden.keyHeaders })).json();
  return { state, resolution };
}

const withoutScripts = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };

describe("in a browser without scripts", () => {
  browserTest("yes, with a word of thanks, and back again", async () => {
    const { matter, link } = await ask();
    const page = await openPage(address, withoutScripts);
    await page.goto(`${link}/yes`);
    expect((await stateOf(matter)).state).toBe("answered");
    await page.getByText("Add a word for Ruth Adeyemi").click();
    await page.getByLabel("Your word for Ruth Adeyemi").fill("My mother will never know. Thank you, Ruth.");
    await page.getByRole("button", { name: "Yes, solved" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Good. Thank you, Ama.");
    expect(new URL(page.url()).pathname).toBe(link);
    expect(await stateOf(matter)).toEqual({ state: "resolved", resolution: "confirmed" });
    await page.getByRole("button", { name: "Not solved yet" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Did this solve it?");
    expect((await stateOf(matter)).state).toBe("answered");
  });

  browserTest("one press of yes is enough", async () => {
    const { matter, link } = await ask();
    const page = await openPage(address, withoutScripts);
    await page.goto(link);
    await page.getByRole("button", { name: "Yes, solved" }).click();
    expect(await stateOf(matter)).toEqual({ state: "resolved", resolution: "confirmed" });
  });

  browserTest("not yet, from the mail's link, with what is missing and for somebody else", async () => {
    const { matter, link } = await ask();
    const page = await openPage(address, withoutScripts);
    await page.goto(`${link}/not-yet`);
    await page.getByLabel("What is missing?").fill("The lid still does not close.");
    await page.getByText("Someone else, please").click();
    await page.locator("form", { hasText: "What is missing?" }).getByRole("button", { name: "Send" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("We have it again, Ama.");
    expect(await page.getByText("The lid still does not close.").isVisible()).toBe(true);
    expect((await stateOf(matter)).state).toBe("open");
  });

  browserTest("writes again with a picture, by keyboard alone", async () => {
    const { matter, link } = await ask();
    const page = await openPage(address, withoutScripts);
    await page.goto(link);
    await page.getByLabel("Your message to Ruth Adeyemi").focus();
    await page.keyboard.type("Water drips from under the handle.");
    const picture = { name: "drops.png", mimeType: "image/png", buffer: pictureOf("face-03") };
    await page.getByLabel("Add files").setInputFiles(picture);
    await page.getByLabel("Add files").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("status").waitFor();
    expect(await page.getByRole("status").textContent()).toContain("Your message is with us.");
    expect((await stateOf(matter)).state).toBe("open");
    const shown = page.getByRole("img", { name: "drops.png" });
    await shown.scrollIntoViewIfNeeded();
    expect(
      await shown.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0).catch(() => true),
    ).toBe(true);
  });
});

/** The states of the drawing, and how each is reached. */
const scenes: readonly {
  name: string;
  reach(link: string, matter: TestMatter): Promise<string>;
  language?: string;
  asks?: boolean;
}[] = [
  { name: "asked", reach: async (link) => link },
  { name: "not-yet", reach: async (link) => `${link}/not-yet` },
  { name: "no-longer-needed", reach: async (link) => `${link}/no-longer-needed` },
  {
    name: "solved",
    reach: async (link) => {
      await press(link, {
        answer: "yes",
        words: "The driver found the green lamp and even carried it in. My mother will never know. Thank you, Ruth.",
      });
      store.clock.advance(16 * minuteMs);
      return link;
    },
  },
  {
    name: "again",
    reach: async (link) => {
      await press(link, { answer: "yes" });
      store.clock.advance(8 * 24 * hourMs);
      await press(link, {
        answer: "not_yet",
        missing:
          "The kettle boils well, but since yesterday water drips from under the handle. Is it safe to go on using it?",
      });
      return link;
    },
  },
  {
    name: "withdrawn",
    reach: async (link) => {
      await press(link, { answer: "no_longer_needed" });
      return link;
    },
  },
  { name: "german", reach: async (link) => link, language: "de" },
  {
    name: "open",
    reach: async (_link, matter) => {
      store.clock.set("2026-11-23T09:20:00Z");
      return pageLink(store, matter);
    },
    asks: false,
  },
  {
    name: "answered",
    reach: async (link, matter) => {
      store.clock.set("2026-11-24T10:42:00Z");
      await answer(
        matter,
        "Dear Ama, a driver brings a new kettle on Thursday.\n\nhttps://halden.example/drivers says when.",
        {
          html: "<p>Dear Ama, a driver brings a <b>new kettle</b> on Thursday:</p><ul><li>between 8 and 12</li><li>nothing to pack</li></ul>",
        },
      );
      store.clock.advance(minuteMs);
      return link;
    },
    asks: false,
  },
  {
    name: "not-possible",
    reach: async (link, matter) => {
      await app.inject({
        method: "PUT",
        url: `/api/v1/conversations/${matter.conversation.id}/resolution`,
        headers: halden.keyHeaders,
        payload: {
          resolution: "not_possible",
          reason:
            "The kettle was bought in 2011, and its part is made no more.\n\nWhat we can do: a new one at half its price, or the address of a workshop in Accra that makes such lids.",
        },
      });
      return link;
    },
  },
  {
    name: "silence",
    reach: async (link, matter) => {
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
      return link;
    },
  },
  {
    name: "sent",
    reach: async (link) => `${link}?sent=1`,
  },
  { name: "arabic", reach: async (link) => `${link}/not-yet?language=ar` },
  { name: "japanese", reach: async (link) => `${link}?language=ja` },
  { name: "unknown", reach: async () => "/c/halden/nothing" },
];

function press(link: string, form: Record<string, string>) {
  return app.inject({
    method: "POST",
    url: `${link}/answer`,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });
}

describe("in both themes, on a desk and on a phone", () => {
  browserTest.for(scenes)(
    "$name has nothing that axe finds wrong, and nothing sticks out",
    { timeout: 120_000 },
    async ({ name, reach, language, asks }) => {
      const { link, matter } = await ask({ language, asks });
      const url = await reach(link, matter);
      for (const viewport of sizes) {
        for (const colorScheme of themes) {
          const page = await openPage(address, { viewport, colorScheme });
          const problems: string[] = [];
          page.on("console", (line) => line.type() === "error" && problems.push(line.text()));
          await page.goto(url, { waitUntil: "networkidle" });
          await page.screenshot({
            path: join(pictures, `customer-${name}-${viewport.width}-${colorScheme}.png`),
            fullPage: true,
          });
          expect(problems.filter((text) => !text.includes("404"))).toEqual([]);
          expect(await sticksOut(page)).toBe(false);
          for (const details of await page.locator("details").all())
            await details.evaluate((one) => one.setAttribute("open", ""));
          expect(await found(page)).toEqual([]);
          await page.context().close();
        }
      }
    },
  );
});

browserTest("nothing sticks out at four times the size, whatever was written", async () => {
  const { matter, link } = await ask();
  await answer(matter, `https://halden.example/${"very-long-".repeat(20)} and ${"Donaudampfschifffahrt".repeat(6)}`, {
    confirm: true,
  });
  store.clock.advance(minuteMs);
  const page = await openPage(address, { viewport: narrowest });
  for (const url of [link, `${link}/not-yet?language=de`, `${link}?language=pl`, "/c/halden/nothing"]) {
    await page.goto(url);
    expect(await sticksOut(page)).toBe(false);
  }
});

async function sticksOut(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

async function found(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

test("there are scenes to look at", () => expect(scenes.length).toBeGreaterThan(4));
