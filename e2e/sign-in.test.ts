import type { Page } from "playwright-core";
import { beforeAll, describe, expect, vi } from "vitest";
import { minuteMs } from "../server/platform/clock.ts";
import { testApp } from "../server/test/app.ts";
import { codeShown } from "../server/test/authenticator.ts";
import { addSignedIn, testWorkspace } from "../server/test/people.ts";
import { browserTest, openPage } from "./page.ts";
import { expectUsable, tabTo } from "./usable.ts";

/** Passkeys belong to a name: so the address is known before the server listens. */
const port = 3114;
const address = `http://localhost:${port}`;
const password = "a kettle that whistles";

/** Passwords are hashed slowly on purpose, and each of these walks through the door several times. */
vi.setConfig({ testTimeout: 90_000 });

const { app, store } = await testApp({ publicUrl: address });
const halden = await testWorkspace(store);
let count = 0;

beforeAll(async () => {
  store.clock.set(new Date().toISOString());
  await app.listen({ port, host: "127.0.0.1" });
});

/** Somebody with a password, at the page to sign in. */
async function atTheDoor(options = {}): Promise<{ page: Page; email: string }> {
  const { member } = await addSignedIn(store, halden.workspace, { name: `Person ${++count}`, role: "agent" });
  const email = `person.${count}@halden.example`;
  const link = await app.inject({ method: "POST", url: "/api/v1/session/links", payload: { email } });
  expect(link.statusCode).toBe(204);
  const mail = await store.inWorkspace(halden.workspace.id, (tx) =>
    tx.db
      .selectFrom("outgoingMail")
      .selectAll()
      .where("workspaceId", "=", member.workspaceId)
      .where("recipient", "=", email)
      .executeTakeFirstOrThrow(),
  );
  const token = /token=([\w-]+)/.exec(JSON.stringify(mail.ingredients))?.[1];
  const page = await openPage(address, { viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(`/sign-in/link?token=${token}`);
  await page.getByRole("button", { name: "Sign in and choose a new password" }).click();
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Take the new password" }).click();
  await page.getByRole("status").filter({ hasText: "Saved at" }).waitFor();
  return { page, email };
}

async function signOut(page: Page): Promise<void> {
  await page.evaluate(() => fetch("/api/v1/session", { method: "DELETE" }));
  await page.goto("/sign-in");
}

async function firstStep(page: Page, email: string): Promise<void> {
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** A device that keeps passkeys and has just seen the right finger. */
async function plugIn(page: Page, isUserVerified = true): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
}

describe("a passkey", () => {
  browserTest("is made on the page of signing in, and then one press lets in", async () => {
    const { page } = await atTheDoor();
    await plugIn(page);
    await page.getByRole("button", { name: "Make a passkey on this device" }).click();
    await page.getByText("not used yet").waitFor();
    await expectUsable(page, "security-passkey");
    await signOut(page);
    await expectUsable(page, "sign-in-passkey");
    await tabTo(page, "Use a passkey");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/halden/inbox/**");
    await page.goto("/halden/settings/security");
    await page.getByText("by a passkey").waitFor();
    await page.getByRole("button", { name: /^Remove the passkey/ }).click();
    await page.getByText("not used yet").waitFor({ state: "detached" });
    await signOut(page);
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.getByRole("alert").filter({ hasText: "This passkey is not known here" }).waitFor();
    await page.context().close();
  });

  browserTest("is not made where the device asks nobody for a finger or a PIN", async () => {
    const { page } = await atTheDoor();
    await plugIn(page, false);
    await page.getByRole("button", { name: "Make a passkey on this device" }).click();
    await page.getByRole("alert").filter({ hasText: "Nothing was confirmed on the device" }).waitFor();
    await page.context().close();
  });
});

describe("an authenticator", () => {
  browserTest(
    "is set up from its picture, asked for after the password, and a printed code stands in for it",
    async () => {
      const { page, email } = await atTheDoor();
      await page.getByRole("button", { name: "Set up an authenticator" }).click();
      const seed = (await page.locator(".authenticator code").textContent()) ?? "";
      await expectUsable(page, "security-authenticator");
      await page.getByLabel("The code that it shows now").fill("12");
      await page.getByRole("button", { name: "Take the code" }).click();
      await page.getByText("The code has six digits.").waitFor();
      await page.getByLabel("The code that it shows now").fill(codeShown(seed, store.clock.now()));
      await page.getByRole("button", { name: "Take the code" }).click();
      const printed = page.locator(".recovery li");
      await printed.first().waitFor();
      expect(await printed.count()).toBe(10);
      await expectUsable(page, "security-recovery-codes");
      const code = (await printed.first().textContent()) ?? "";
      await page.getByRole("button", { name: "I have kept them" }).click();
      await page.getByText("10 recovery codes are left").waitFor();

      await signOut(page);
      await firstStep(page, email);
      await page.getByRole("heading", { name: "One more step" }).waitFor();
      await expectUsable(page, "sign-in-second-step");
      await page.getByLabel("Code").fill("000000");
      await page.keyboard.press("Enter");
      await page.getByText("This code is not right").waitFor();
      store.clock.advance(minuteMs);
      await page.getByLabel("Code").fill(codeShown(seed, store.clock.now()));
      await page.keyboard.press("Enter");
      await page.waitForURL("**/halden/inbox/**");

      await signOut(page);
      await firstStep(page, email);
      await page.getByRole("button", { name: "I do not have it here" }).click();
      await page.getByLabel("Recovery code").fill(code.toLowerCase());
      await page.keyboard.press("Enter");
      await page.waitForURL("**/halden/inbox/**");
      await page.goto("/halden/settings/security");
      await page.getByText("9 recovery codes are left").waitFor();
      await page.context().close();
    },
  );
});

describe("where one is signed in", () => {
  for (const look of [
    { name: "desktop-dark", colorScheme: "dark" as const },
    { name: "phone-light", viewport: { width: 390, height: 844 } },
  ]) {
    browserTest(`is a list that ends each (${look.name})`, async () => {
      const { page, email } = await atTheDoor(look);
      const elsewhere = await app.inject({ method: "POST", url: "/api/v1/session", payload: { email, password } });
      expect(elsewhere.statusCode).toBe(201);
      await page.reload();
      await page.getByText("(this one)").waitFor();
      await expectUsable(page, `security-${look.name}`);
      await page
        .getByRole("button", { name: "Sign out of A browser" })
        .or(page.getByRole("button", { name: /^Sign out of/ }))
        .first()
        .click();
      await page.getByRole("button", { name: "Sign out everywhere else" }).waitFor({ state: "detached" });
      await page.context().close();
    });
  }
});
