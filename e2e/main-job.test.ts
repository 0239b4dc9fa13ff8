import { afterAll, expect } from "vitest";
import { setUpCompany } from "./company.ts";
import { linksIn, mailWorld, sendMail } from "./mail-world.ts";
import { browserTest, openPage } from "./page.ts";
import { newHome, startServer } from "./server-process.ts";

/** From a customer's mail to the customer's "yes, that solved it": everything real, nothing beside the world outside faked. */

const world = await mailWorld();
afterAll(() => world.close());
const home = await newHome({ MAIL_URL: world.url });
afterAll(() => home.remove());
const server = await startServer(home);
afterAll(() => server.stop());
const company = await setUpCompany(home, server);

const ama = { name: "Ama Mensah", address: "ama.mensah@example.org" };

browserTest(
  "a customer writes, a member answers in the browser, and only the customer's press says that it is solved",
  async () => {
    const page = await openPage(server.url, { viewport: { width: 1440, height: 900 } });
    await page.goto("/sign-in");
    await page
      .getByLabel("Mail address")
      .or(page.getByLabel("E-mail"))
      .or(page.locator("input[type=email]"))
      .first()
      .fill(company.owner.email);
    await page.locator("input[type=password]").fill(company.owner.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL(/\/inbox\//);
    await page.goto(`/${company.slug}/inbox/unassigned`);

    // The inbox is open already: the mail comes to it by itself.
    await sendMail(home.smtpPort, {
      from: ama,
      to: company.inbox,
      subject: "Kettle arrived dented",
      text: "The lid does not close.",
      messageId: "<first@example.org>",
    });
    const row = page.getByRole("link", { name: /Kettle arrived dented/ });
    await row.waitFor({ timeout: 5_000 });
    await row.click();
    await page.getByText("The lid does not close.").last().waitFor();

    await page.getByRole("textbox", { name: /^Reply to/ }).click();
    await page.keyboard.type("Dear Ama, a driver brings a new one on Thursday.");
    await page.getByRole("button", { name: "Send and ask whether it’s solved" }).click();

    const answer = await world.next(({ to }) => to === ama.address, 40_000);
    expect(answer.header("in-reply-to")).toBe("<first@example.org>");
    expect(answer.header("references")).toMatch(/^<first@example\.org> <[^>]+@halden\.example>$/);
    expect(answer.header("subject")).toBe("Re: Kettle arrived dented");
    expect(answer.header("from")).toMatch(/^"?Marta at Halden Kitchen"? <support@halden\.example>$/);
    expect(answer.header("reply-to")).toMatch(/<?support\+[a-z2-7]+@halden\.example>?$/);
    expect(answer.raw).toContain("a driver brings a new one on Thursday");

    const yes = linksIn(answer).find((link) => link.endsWith("/yes")) ?? "";
    const state = async () => Object(await company.api("GET", "/conversations?limit=1")).body.items[0];
    for (const link of linksIn(answer).filter((each) => each.includes("/c/"))) {
      await fetch(link);
      await fetch(link, { method: "HEAD" });
    }
    expect(await state()).toMatchObject({ state: "answered", resolution: null });

    // Her page works in a browser without JavaScript.
    const customer = await openPage(server.url, { javaScriptEnabled: false });
    await customer.goto(yes.replace("/yes", "/not-yet"));
    await customer.getByLabel(/What is missing/).fill("The new lid does not close either.");
    await customer.getByRole("button", { name: "Send", exact: true }).first().click();
    await customer.getByText(/again/i).first().waitFor();
    expect(await state()).toMatchObject({ state: "open", turn: "ours", reopenedCount: 1 });

    await page.getByText("The new lid does not close either.").last().waitFor();
    await page.getByRole("textbox", { name: /^Reply to/ }).click();
    await page.keyboard.type("Then I send you a whole new kettle.");
    await page.getByRole("button", { name: "Send and ask whether it’s solved" }).click();
    const second = await world.next(({ raw }) => raw.includes("a whole new kettle"), 40_000);
    await customer.goto(linksIn(second).find((link) => link.endsWith("/yes")) ?? "");
    await customer.getByRole("button", { name: /Yes, solved/ }).click();
    await customer.getByText(/Thank you, Ama/).waitFor();
    expect(await state()).toMatchObject({ state: "resolved", resolution: "confirmed" });
    await page
      .getByText(/solved/i)
      .first()
      .waitFor();
  },
  120_000,
);

browserTest(
  "an answer to our mail finds its conversation by the signed address, and one from somebody else is held",
  async () => {
    await sendMail(home.smtpPort, {
      from: "tom.brandt@example.org",
      to: company.inbox,
      subject: "Hob",
      text: "It switches off.",
      messageId: "<hob@example.org>",
    });
    await expect
      .poll(async () => Object(await company.api("GET", "/conversations?limit=1")).body.items[0].subject)
      .toBe("Hob");
    const { id } = Object(await company.api("GET", "/conversations?limit=1")).body.items[0];
    await company.api("POST", `/conversations/${id}/messages`, { kind: "outbound", text: "Does it say E5?" });
    const answer = await world.next(({ to }) => to === "tom.brandt@example.org");
    const replyTo = answer.header("reply-to").replace(/.*<|>.*/g, "");
    await sendMail(home.smtpPort, {
      from: "tom.brandt@example.org",
      to: replyTo,
      subject: "something else entirely",
      text: "Yes, E5.",
    });
    await expect.poll(async () => Object(await company.api("GET", `/conversations/${id}`)).body.state).toBe("open");
    await sendMail(home.smtpPort, {
      from: "stranger@example.net",
      to: replyTo,
      subject: "Re: Hob",
      text: "Tell me what he wrote.",
    });
    await expect.poll(async () => Object(await company.api("GET", `/conversations/${id}`)).body.held.length).toBe(1);
    const { items } = Object(await company.api("GET", `/conversations/${id}/messages`)).body;
    expect(items.map(({ text }: { text: string }) => text)).toEqual([
      "It switches off.",
      "Does it say E5?",
      "Yes, E5.",
    ]);
  },
);
