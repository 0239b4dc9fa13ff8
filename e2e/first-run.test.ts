import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, describe, expect } from "vitest";
import { browserTest, openPage } from "./page.ts";
import { newHome, type ServerProcess, startServer } from "./server-process.ts";
import { expectUsable, tabTo } from "./usable.ts";

const desktop = { width: 1440, height: 900 };
const small = { width: 390, height: 844 };
const themes = ["light", "dark"] as const;
/** The demo is filled, and an answer leaves after the time in which it can be taken back. */
const longMs = 90_000;

const home = await newHome();
afterAll(() => home.remove());
const server: ServerProcess = await startServer(home);
afterAll(() => server.stop());
const welcome = `/welcome?key=${server.setUpKey}`;

function open(options: BrowserContextOptions = {}): Promise<Page> {
  return openPage(server.url, { viewport: desktop, ...options });
}

const phoneOf = (page: Page) => page.getByRole("region", { name: "The customer’s phone" });
const rowOf = (page: Page, words: string) => page.locator("main [data-row]").filter({ hasText: words });

async function lookAround(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open(options);
  await page.goto(welcome);
  await page.getByRole("button", { name: "Look around" }).click();
  await page.waitForURL("**/halden/inbox/**", { timeout: 60_000 });
  await page.getByRole("button", { name: "Hide this" }).waitFor();
  return page;
}

describe("a newcomer", () => {
  browserTest("is asked where to begin, and told who reaches it and where everything is kept", async () => {
    const page = await open();
    await page.goto(welcome);
    await page.getByRole("heading", { name: "Welcome. Where shall we begin?" }).waitFor();
    const facts = await page.locator(".facts").textContent();
    expect(facts).toContain("Only this machine reaches it");
    expect(facts).toContain(home.folder);
    await page.context().close();
  });

  browserTest("is told the next step when the link is not the right one", async () => {
    const page = await open();
    await page.goto("/welcome?key=of-another-day");
    await page.getByRole("heading", { name: "This set-up link does not open" }).waitFor();
    expect(await page.locator("main").textContent()).toContain("the terminal in which Manyhands was started");
    await expectUsable(page, "set-up-wrong-key");
    await page.context().close();
  });
});

describe("looking around", () => {
  browserTest(
    "Ama writes, Ruth answers and asks, the phone rings, Ama presses Yes, and the row turns",
    async () => {
      const page = await lookAround();
      const phone = phoneOf(page);
      await page.goto("/halden/inbox/unassigned");
      await page.getByRole("region", { name: "What to try next" }).waitFor();
      expect(await phone.getByLabel("Subject").inputValue()).toBe("The lid of my kettle");
      await phone.getByRole("button", { name: "Send as Ama" }).click();

      await rowOf(page, "The lid of my kettle").click();
      expect(await page.locator(".try-next [aria-current=step]").textContent()).toContain("Answer as Ruth");
      await page.locator("#subject").focus();
      await page.keyboard.press("r");
      await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Reply to Ama");
      await page.keyboard.type("Dear Ama, it sticks for the first days, while the seal beds in.");
      await page.keyboard.press("Control+Shift+Enter");

      await phone.getByText("while the seal beds in").waitFor({ timeout: 30_000 });
      expect(await page.locator(".try-next [aria-current=step]").textContent()).toContain("Press Yes on the phone");
      await phone.getByRole("button", { name: "Yes, solved" }).click();
      const customersPage = phone.frameLocator("iframe");
      await customersPage.getByRole("heading", { name: "Did this solve it?" }).waitFor();
      expect(await page.getByText("That is the whole of it").count()).toBe(0);
      await customersPage.getByRole("button", { name: "Yes, solved" }).first().click();

      await page.getByText("That is the whole of it").first().waitFor();
      await page.getByText("Solved, Ama said so").first().waitFor();
      await phone.getByRole("button", { name: "Back to the mails" }).click();
      await phone.getByText("Solved, as Ama said").waitFor();
      await page.getByRole("button", { name: "Keep looking" }).click();
      expect(await page.getByRole("region", { name: "What to try next" }).count()).toBe(0);
      await page.context().close();
    },
    longMs,
  );

  browserTest(
    "needs no mouse: from the welcome to a mail of Ama's in the inbox",
    async () => {
      const page = await open();
      await page.goto(welcome);
      await page.getByRole("heading", { name: "Welcome. Where shall we begin?" }).waitFor();
      await tabTo(page, "Look around");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/halden/inbox/**", { timeout: 60_000 });
      await page.goto("/halden/inbox/unassigned");
      await phoneOf(page).getByLabel("Subject").waitFor();
      await tabTo(page, "Subject");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("By the keys alone");
      await tabTo(page, "Write as Ama");
      await page.keyboard.press("Enter");
      await rowOf(page, "By the keys alone").waitFor();
      await tabTo(page, "Somebody else", "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem").first().waitFor();
      await page.keyboard.press("Escape");
      await tabTo(page, "Hide this", "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("region", { name: "What to try next" }).waitFor({ state: "detached" });
      await page.context().close();
    },
    longMs,
  );

  browserTest(
    "somebody whom nobody knows yet can write too",
    async () => {
      const page = await lookAround();
      const phone = phoneOf(page);
      await phone.getByRole("button", { name: "Somebody else" }).click();
      await page.getByRole("menuitem", { name: "Somebody new…" }).click();
      await phone.getByRole("button", { name: "Take the phone" }).click();
      await phone.getByText("Write a name, such as").waitFor();
      await phone.getByLabel("Name").fill("Ines Duarte");
      await phone.getByLabel("Mail address").fill("ines@example.net");
      await phone.getByRole("button", { name: "Take the phone" }).click();
      await phone.getByLabel("Subject").fill("A whistle that does not");
      await phone.getByLabel("Write as Ines").fill("It is silent.");
      await phone.locator("input[type=file]").setInputFiles([
        {
          name: "a whistle that was recorded at six in the morning.txt",
          mimeType: "text/plain",
          buffer: Buffer.from("-"),
        },
        { name: "too much.bin", mimeType: "application/octet-stream", buffer: Buffer.alloc(100) },
      ]);
      await phone.getByRole("button", { name: "Take too much.bin away" }).click();
      await expectUsable(page, "look-around-files");
      await phone.getByRole("button", { name: "Send as Ines" }).click();
      await phone.locator(".talk-out").waitFor();
      await phone.locator(".talk .mail-files").getByText("a whistle that was recorded").waitFor();
      await page.goto("/halden/inbox/unassigned");
      await rowOf(page, "A whistle that does not").waitFor();
      await page.context().close();
    },
    longMs,
  );

  browserTest(
    "on a small screen the phone is one tap away, and a page like the others",
    async () => {
      const page = await lookAround({ viewport: small });
      expect(await phoneOf(page).isVisible()).toBe(false);
      await page.getByRole("button", { name: "Ama’s phone" }).click();
      await phoneOf(page).getByRole("button", { name: "Send as Ama" }).waitFor();
      await expectUsable(page, "look-around-small");
      await page.getByRole("button", { name: "Inbox", exact: true }).click();
      await phoneOf(page).waitFor({ state: "hidden" });
      await page.context().close();
    },
    longMs,
  );

  browserTest(
    "everybody can use it, in both themes",
    async () => {
      for (const colorScheme of themes) {
        const page = await lookAround({ colorScheme });
        await phoneOf(page).getByRole("button", { name: "Send as Ama" }).waitFor();
        await expectUsable(page, `look-around-${colorScheme}`);
        await page.context().close();
      }
    },
    longMs,
  );
});

describe("customers", () => {
  browserTest(
    "are found with where their newest matter stands, by everybody, on any screen",
    async () => {
      for (const options of [{ colorScheme: "light" }, { colorScheme: "dark", viewport: small }] as const) {
        const page = await lookAround(options);
        await page.goto("/halden/customers");
        const row = page.getByRole("link", { name: /Bernd Linde.*bernd@hotel-linde\.example/ });
        await row.waitFor();
        expect(await row.locator("time").count()).toBe(1);
        await expectUsable(page, `customers-${options.colorScheme}`);
        await page.getByLabel("Find a customer").fill("bern");
        await page.getByText("Bram Jansen").waitFor({ state: "detached" });
        await row.click();
        await page.getByRole("heading", { level: 1, name: "Bernd Linde" }).waitFor();
        await expectUsable(page, `customer-${options.colorScheme}`);
        await page.context().close();
      }
    },
    longMs,
  );
});

describe("setting up a company", () => {
  browserTest(
    "everybody can use each page, in both themes and on a phone",
    async () => {
      for (const options of [
        { colorScheme: "light" },
        { colorScheme: "dark" },
        { colorScheme: "light", viewport: small },
      ] satisfies BrowserContextOptions[]) {
        const page = await open(options);
        const name = `${options.colorScheme}${options.viewport ? "-small" : ""}`;
        await page.goto(welcome);
        await page.getByRole("button", { name: "Set up my company" }).waitFor();
        await expectUsable(page, `welcome-${name}`);
        await page.getByRole("button", { name: "Set up my company" }).click();
        await page.getByRole("button", { name: "Go on" }).click();
        await page.getByText("Write your name, as your colleagues know it.").waitFor();
        await expectUsable(page, `set-up-you-${name}`);
        await page.getByLabel("Your name").fill("Marta Kowalska");
        await page.getByLabel("Your mail address").fill("marta@nordlicht.example");
        await page.getByLabel("Password").fill("a kettle that whistles");
        await page.getByRole("button", { name: "Go on" }).click();
        await page.getByRole("heading", { name: "Your company" }).waitFor();
        await expectUsable(page, `set-up-company-${name}`);
        await page.context().close();
      }
    },
    longMs,
  );

  browserTest(
    "needs no mouse, and ends in the inbox with a phone to try it",
    async () => {
      const page = await open();
      await page.goto(welcome);
      await page.getByRole("heading", { name: "Welcome. Where shall we begin?" }).waitFor();
      await tabTo(page, "Set up my company");
      await page.keyboard.press("Enter");
      await tabTo(page, "Your name");
      await page.keyboard.type("Marta Kowalska");
      await tabTo(page, "Your mail address");
      await page.keyboard.type("marta@nordlicht.example");
      await tabTo(page, "Password");
      await page.keyboard.type("a kettle that whistles");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Your company" }).waitFor();
      await tabTo(page, "Company");
      // The demo has this name's short form: said where it was asked for.
      await page.keyboard.type("Halden");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "The first inbox" }).waitFor();
      expect(await page.getByLabel("Address that customers write to").inputValue()).toBe("support@nordlicht.example");
      await page.keyboard.press("Enter");
      await page.getByText('"halden" is taken here').waitFor();
      await tabTo(page, "Company", "Shift+Tab");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("Nordlicht Lamps");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "The first inbox" }).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/nordlicht-lamps/inbox/**");
      await phoneOf(page).getByRole("heading", { name: "Who writes?" }).waitFor();
      await page.context().close();
    },
    longMs,
  );

  browserTest("happens once: the link then says that somebody owns the place", async () => {
    const page = await open();
    await page.goto(welcome);
    await page.getByText("Manyhands is set up already").waitFor();
    await page.getByRole("link", { name: "Sign in" }).click();
    await page.getByLabel("Mail address").fill("marta@nordlicht.example");
    await page.getByLabel("Password").fill("not this one, no");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("alert").waitFor();
    await expectUsable(page, "sign-in-refused");
    await page.getByLabel("Password").fill("a kettle that whistles");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/nordlicht-lamps/inbox/**");
    await page.context().close();
  });
});
