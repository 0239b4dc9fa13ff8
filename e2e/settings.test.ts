import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import { testApp } from "../server/test/app.ts";
import { testImapServer } from "../server/test/imap-server.ts";
import { testWorkspace } from "../server/test/people.ts";
import { browserTest, openPage } from "./page.ts";
import { expectUsable, tabTo } from "./usable.ts";

const { app, store } = await testApp({ internalHosts: ["127.0.0.1"] });
const halden = await testWorkspace(store);
let address = "";

beforeAll(async () => {
  store.clock.set(new Date().toISOString());
  address = await app.listen({ port: 0, host: "127.0.0.1" });
});

const small = { width: 390, height: 844 };

/** A page of the settings, as one of the members. */
async function settings(
  place: string,
  { role = "owner", ...options }: BrowserContextOptions & { role?: "owner" | "agent" } = {},
): Promise<Page> {
  const page = await openPage(address, { viewport: { width: 1440, height: 900 }, ...options });
  const [name = "", value = ""] = (halden.headers[role].cookie ?? "").split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: address }]);
  await page.goto(`/halden/settings/${place}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

async function read(path: string): Promise<Record<string, unknown>> {
  const answer = await app.inject({ url: `/api/v1${path}`, headers: halden.headers.owner });
  return Object(answer.json());
}

const saved = (page: Page) => page.getByRole("status").filter({ hasText: "Saved at" });
const undone = (page: Page) => page.getByRole("status").filter({ hasText: "Undone at" });

describe("a setting", () => {
  browserTest("is kept at once, shows its effect, and is given back by z", async () => {
    const page = await settings("workspace");
    await page.getByLabel("Number").fill("+31 20 555 01 00");
    await page.getByText("Rather talk?").waitFor();
    await page.keyboard.press("Enter");
    await saved(page).waitFor();
    expect(await read("/workspace")).toMatchObject({ phone: "+31 20 555 01 00" });
    await page.getByRole("heading", { name: "Phone" }).click();
    await page.keyboard.press("z");
    await undone(page).waitFor();
    expect(await read("/workspace")).toMatchObject({ phone: null });
    await page.context().close();
  });

  browserTest("that is refused says why where it stands, and keeps what was typed", async () => {
    const page = await settings("workspace");
    await page.getByLabel("Number").fill("12");
    await page.keyboard.press("Enter");
    await page.locator(".field-problem").first().waitFor();
    expect(await page.getByLabel("Number").inputValue()).toBe("12");
    expect(await read("/workspace")).toMatchObject({ phone: null });
    await page.context().close();
  });

  browserTest("of two changed at once loses neither", async () => {
    const page = await settings(`inboxes/${halden.inbox.id}`);
    await page.getByLabel("Name that customers see").fill("Halden, for you");
    await page.getByText("The company alone").click();
    await saved(page).waitFor();
    await expect
      .poll(() => read(`/inboxes/${halden.inbox.id}`))
      .toMatchObject({ name: "Halden, for you", senderStyle: "company" });
    expect(await page.getByLabel("Name that customers see").inputValue()).toBe("Halden, for you");
    await page.context().close();
  });

  browserTest("is found by other words for it, with the keys alone", async () => {
    const page = await settings("profile");
    await tabTo(page, "Search settings");
    await page.keyboard.type("brand");
    await page.getByRole("link", { name: /Colour/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, /^Colour/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/settings/workspace#workspace-colour");
    await page.getByRole("heading", { name: "Colour" }).waitFor();
    await page.context().close();
  });

  browserTest("can be looked at by those who may not change it, and says who may", async () => {
    const page = await settings("workspace", { role: "agent" });
    await page.getByText("Owners and admins may change it").waitFor();
    expect(await page.getByLabel("Number").isDisabled()).toBe(true);
    await expectUsable(page, "settings-read-only");
    await page.context().close();
  });
});

describe("a text", () => {
  browserTest("shows how it reads while it is written, and goes back to ours", async () => {
    const page = await settings("texts/mail.reminder.body");
    const text = page.getByRole("textbox", { name: /The reminder: above/ });
    await text.fill("On {asked on} I wrote to you: {nobody}");
    await page.getByText("would be read as it stands here").waitFor();
    await text.fill("I wrote to you: ");
    await page.getByRole("button", { name: "subject", exact: true }).click();
    expect(await text.inputValue()).toBe("I wrote to you: {subject}");
    await page.getByText("I wrote to you: Kettle arrived dented").waitFor();
    await saved(page).waitFor();
    await page.getByRole("button", { name: "Back to the default text" }).click();
    await page.getByRole("button", { name: "Back to the default text" }).waitFor({ state: "detached" });
    expect(await text.inputValue()).toContain("{asked on}");
    await page.context().close();
  });
});

describe("people", () => {
  browserTest("are invited by a link that is shown once, and join by it", async () => {
    const page = await settings("members");
    await page.getByLabel("Mail address").fill("noor@halden.example");
    await page.getByRole("radio", { name: /^Agent/ }).check();
    await page.getByRole("button", { name: "Make the invitation" }).click();
    const link = (await page.locator(".set-once code").textContent()) ?? "";
    await page.getByText("noor@halden.example").first().waitFor();
    await page.context().close();

    const theirs = await openPage(address, { viewport: small });
    const { pathname, search } = new URL(link);
    await theirs.goto(pathname + search);
    await theirs.getByRole("heading", { name: "Join Halden Kitchen" }).waitFor();
    await expectUsable(theirs, "invitation-small");
    await theirs.getByLabel("Your name").fill("Noor Haddad");
    await theirs.getByLabel("Password").fill("short");
    await theirs.keyboard.press("Enter");
    await theirs.getByText("Take 10 characters or more").waitFor();
    await theirs.getByLabel("Password").fill("pans and lids and spoons");
    await theirs.keyboard.press("Enter");
    await theirs.waitForURL("**/halden/inbox/**");
    await theirs.goto(pathname + search);
    await theirs.getByRole("heading", { name: "This invitation does not open" }).waitFor();
    await theirs.context().close();
  });

  browserTest("are removed only after it was said what will happen", async () => {
    const page = await settings("members");
    await page.getByRole("button", { name: "Remove Piotr Nowak" }).click();
    const asked = page.getByRole("dialog");
    expect(await asked.textContent()).toContain("signed out at once");
    await asked.getByRole("button", { name: /^Remove/ }).click();
    await page.getByRole("button", { name: "Remove Piotr Nowak" }).waitFor({ state: "detached" });
    await page.context().close();
  });

  browserTest("stay owners as long as nobody else is one", async () => {
    const page = await settings("members");
    await page.getByLabel("Role of Ruth Halden").selectOption("agent");
    await page.getByText("is the only owner").waitFor();
    expect(await page.getByLabel("Role of Ruth Halden").inputValue()).toBe("owner");
    await page.context().close();
  });
});

describe("what else there is", () => {
  browserTest("a team is added with its members", async () => {
    const page = await settings("teams");
    await page.getByLabel("Name").last().fill("Repairs");
    await page.getByRole("button", { name: "Add the team" }).click();
    const repairs = page.getByRole("region", { name: "Repairs" });
    await repairs.getByLabel("Sanne Visser").check();
    await repairs.getByText("Sanne sees new mail within a second").waitFor();
    await page.context().close();
  });

  browserTest("an inbox is added, and one whose address is taken is refused at its field", async () => {
    const page = await settings("inboxes/new");
    await page.getByRole("textbox", { name: "Address" }).fill("support@halden.example");
    await page.getByRole("button", { name: "Add the inbox" }).click();
    await page.getByText("belongs to another inbox already").waitFor();
    await page.getByRole("textbox", { name: "Address" }).fill("repairs@halden.example");
    await page.getByRole("button", { name: "Add the inbox" }).click();
    await page.getByRole("heading", { level: 1, name: "repairs@halden.example" }).waitFor();
    await page.context().close();
  });

  browserTest("a mail server is taken, and never shown again", async () => {
    const page = await settings(`inboxes/${halden.inbox.id}`);
    await page.getByRole("button", { name: "Use another server" }).click();
    await page.getByLabel("Server").fill("smtp://ruth:secret-word@mail.halden.example:587");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Write another" }).waitFor();
    expect(await page.content()).not.toContain("secret-word");
    await page.context().close();
  });

  browserTest("a key is shown once, and ended after a question", async () => {
    const page = await settings("api-keys");
    await page.getByLabel("What it is for").fill("The web shop");
    await page.getByRole("button", { name: "Make the key" }).click();
    expect(await page.locator(".set-once code").textContent()).toMatch(/^mh_/);
    await page.getByRole("button", { name: "I have it" }).click();
    await page.getByRole("button", { name: "End the key for The web shop" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "End the key" }).click();
    await page.getByRole("button", { name: "End the key for The web shop" }).waitFor({ state: "detached" });
    await page.context().close();
  });

  browserTest("somebody who may make no key is told why, and by whom one is made", async () => {
    const page = await settings("api-keys", { role: "agent" });
    await page.getByRole("heading", { name: "Who makes a key" }).waitFor();
    await page.getByRole("link", { name: "Write to Ruth Halden" }).waitFor();
    expect(await page.getByRole("button", { name: "Make the key" }).count()).toBe(0);
    await expectUsable(page, "settings-api-keys-agent");
    await page.context().close();
  });

  browserTest("a drawing becomes one's face", async () => {
    const page = await settings("profile");
    await page
      .getByRole("radio", { name: "Brown skin, black hair combed back, full black beard, grey hoodie" })
      .check();
    await saved(page).waitFor();
    expect(await read("/me")).toMatchObject({ member: { face: "face-05" } });
    await page.context().close();
  });
});

describe("on a phone", () => {
  browserTest("thanks, the look of the app and the way out stand under More", async () => {
    // Of another company, as its session ends here.
    const { headers } = await testWorkspace(store, { slug: "nordlicht" });
    const page = await openPage(address, { viewport: small });
    const [name = "", value = ""] = (headers.agent.cookie ?? "").split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: address }]);
    await page.goto("/nordlicht/inbox/unassigned");
    const more = page.getByRole("button", { name: /^More/ });
    await more.click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await more.click();
    await page.getByRole("menuitem", { name: "Thanks" }).click();
    await page.getByRole("heading", { name: "Thanks" }).waitFor();
    await page.getByRole("button", { name: "Done" }).click();
    await more.click();
    await expectUsable(page, "more-small");
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.waitForURL("**/sign-in");
    await page.context().close();
  });
});

const pages = [
  "profile",
  "security",
  "workspace",
  "members",
  "teams",
  "inboxes",
  "inboxes/new",
  "texts",
  "mail-log",
  "api-keys",
];
const ways: (BrowserContextOptions & { name: string })[] = [
  { name: "light", colorScheme: "light" },
  { name: "dark", colorScheme: "dark" },
  { name: "small", colorScheme: "light", viewport: small },
];

describe("everybody can use every page", () => {
  for (const { name, ...options } of ways) {
    browserTest(
      `(${name})`,
      async () => {
        for (const place of [...pages, `inboxes/${halden.inbox.id}`]) {
          const page = await settings(place, options);
          await page.waitForLoadState("networkidle");
          await expectUsable(page, `settings-${place.replace(/[^a-z]+/g, "-")}-${name}`);
          await page.context().close();
        }
      },
      90_000,
    );
  }

  browserTest(
    "and the doors before them",
    async () => {
      for (const { name, ...options } of ways) {
        for (const place of ["sign-in", "sign-in/link?token=abc", "reset", "invitation?token=abc"]) {
          const page = await openPage(address, options);
          await page.goto(`/${place}`);
          await page.getByRole("heading", { level: 1 }).waitFor();
          await page.waitForLoadState("networkidle");
          await expectUsable(page, `${place.replace(/[^a-z]+/g, "-")}-${name}`);
          await page.context().close();
        }
      }
    },
    60_000,
  );
});

describe("a mailbox of the company's own", () => {
  browserTest(
    "is connected with the right password, after the wrong one said what was wrong",
    { timeout: 90_000 },
    async () => {
      const server = await testImapServer();
      const page = await settings(`inboxes/${halden.inbox.id}`);
      await tabTo(page, "Fetch it from a mailbox");
      await page.keyboard.press("Enter");
      await page.keyboard.type("127.0.0.1");
      await page.getByLabel("Encryption").selectOption("none");
      await page.getByLabel("Port", { exact: true }).fill(String(server.port));
      await page.getByLabel("Password").fill("wrong");
      await page.keyboard.press("Enter");
      const problem = page.getByText("does not take this name and password together");
      await problem.waitFor();
      expect(await page.getByLabel("Password").evaluate((field) => field === document.activeElement)).toBe(true);
      await expectUsable(page, "mailbox-wrong-password");
      expect(await read(`/inboxes/${halden.inbox.id}/mailbox`)).toEqual({ mailbox: null });
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("right");
      await page.keyboard.press("Enter");
      await page.getByText("Signed in at 127.0.0.1").waitFor();
      expect(await page.getByLabel("INBOX", { exact: true }).isChecked()).toBe(true);
      await page.getByLabel("Archive", { exact: true }).check();
      await expect
        .poll(() => read(`/inboxes/${halden.inbox.id}/mailbox`))
        .toMatchObject({ mailbox: { folders: ["INBOX", "Archive"] } });
      await expectUsable(page, "mailbox-connected");
      const phone = await settings(`inboxes/${halden.inbox.id}`, { viewport: small, colorScheme: "dark" });
      await phone.getByText("Signed in at 127.0.0.1").scrollIntoViewIfNeeded();
      await expectUsable(phone, "mailbox-phone");
      await phone.context().close();
      await page.getByRole("button", { name: "Fetch no more" }).click();
      await page.getByRole("button", { name: "Fetch it from a mailbox" }).waitFor();
      await page.context().close();
    },
  );
});

describe("proof of mail", () => {
  browserTest("says what is missing, with the line to copy", { timeout: 120_000 }, async () => {
    const page = await settings(`inboxes/${halden.inbox.id}`);
    await page.getByRole("button", { name: "Prove it now" }).click();
    await page.getByRole("heading", { name: "On its way since" }).waitFor();
    const record = { type: "TXT", name: "halden.example", value: "v=spf1 mx ~all" };
    const check = (name: string, state: string, detail = "") => ({ name, state, detail, says: null, record: null });
    const checks = [
      check("leaves", "ok", "taken by the mail server"),
      check("comes_in", "ok", "smtp, 3 s"),
      check("finds_back", "ok", "support+…@halden.example"),
      check("signed", "ok", "DKIM, mh1"),
      { ...check("allowed", "bad", "SPF: no record found"), says: "halden.example does not say who may send.", record },
    ];
    await store.inWorkspace(halden.workspace.id, (tx) =>
      tx.db
        .updateTable("mailProof")
        .set({ state: "failed", checks: JSON.stringify(checks), endedAt: tx.now, plainCameAt: tx.now })
        .where("workspaceId", "=", tx.workspaceId)
        .execute(),
    );
    await page.getByRole("heading", { name: "Not proved: others cannot tell that it is you" }).waitFor();
    await page.getByText("v=spf1 mx ~all").scrollIntoViewIfNeeded();
    await expectUsable(page, "proof-failed");
    await page.context().close();
  });
});
