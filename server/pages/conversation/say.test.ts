import { beforeEach, describe, expect, test } from "vitest";
import { addParticipant } from "../../conversations/index.ts";
import { addCompany, joinCompany } from "../../customers/index.ts";
import { testApp } from "../../test/app.ts";
import { pageHands, pageLink } from "../../test/customer-page.ts";
import { bringMatter } from "../../test/matter.ts";
import { testWorkspace } from "../../test/people.ts";

const server = await testApp();
const { store } = server;
const halden = await testWorkspace(store);
const { workspace } = halden;
const { open, press, asked, stateOf } = pageHands(server, halden);

beforeEach(() => store.clock.set("2026-11-24T09:00:00Z"));

describe("yes", () => {
  test("resolves it, confirmed by the customer, and leads back to the page", async () => {
    const { matter, link } = await asked();
    const pressed = await press(`${link}/answer`, { answer: "yes", words: "" });
    expect([pressed.statusCode, pressed.headers.location]).toEqual([303, link]);
    expect(await stateOf(matter)).toMatchObject({ state: "resolved", resolution: "confirmed" });
    const page = await open(link);
    expect(page.body).toContain("Good. Thank you, Ama.");
    expect(page.body).toContain("Pressed the wrong one?");
    expect(page.body).toContain("You said it is solved");
  });

  test("may carry a word of thanks, which the page shows with who gets it", async () => {
    const { link } = await asked();
    await press(`${link}/answer`, { answer: "yes", words: "My mother will never know. Thank you!" });
    const page = await open(link);
    expect(page.body).toContain("<q>My mother will never know. Thank you!</q>");
    expect(page.body).toMatch(/Your words are with <b>Sanne<\/b>/);
  });

  test("pressed twice is said once", async () => {
    const { matter, link } = await asked();
    await press(`${link}/answer`, { answer: "yes" });
    const { version } = await stateOf(matter);
    expect((await press(`${link}/answer`, { answer: "yes" })).statusCode).toBe(303);
    expect((await stateOf(matter)).version).toBe(version);
  });

  test("can be taken back: it is asked again as it was before", async () => {
    const { matter, link } = await asked();
    await press(`${link}/answer`, { answer: "yes" });
    expect((await press(`${link}/take-back`, {})).statusCode).toBe(303);
    expect(await stateOf(matter)).toMatchObject({ state: "answered", resolution: null, reopenedCount: 0 });
    expect((await open(link)).body).toContain("You took that back");
  });

  test("still counts when it comes after we had closed it in silence", async () => {
    const { matter, link } = await asked();
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
    const page = await open(link);
    expect(page.body).toContain("Closed, as we heard nothing.");
    expect(page.body).toContain("Yes, solved");
    await press(`${link}/answer`, { answer: "yes" });
    expect(await stateOf(matter)).toMatchObject({ state: "resolved", resolution: "confirmed" });
  });
});

describe("not yet", () => {
  test("opens it again with what is missing, and says who sees it first", async () => {
    const { matter, link } = await asked();
    const pressed = await press(`${link}/answer`, {
      answer: "not_yet",
      missing: "The lid does not close.",
      who: "same",
    });
    expect(pressed.statusCode).toBe(303);
    expect(await stateOf(matter)).toMatchObject({ state: "open", reopenedCount: 1 });
    const page = await open(link);
    expect(page.body).toContain("We have it again, Ama.");
    expect(page.body).toContain("The lid does not close.");
    expect(page.body).toContain("You said: not yet");
  });

  test("may ask for somebody else, who is chosen by the team's lead", async () => {
    const { link } = await asked();
    expect((await open(link)).body).toContain("Amir, who leads the team, chooses.");
    await press(`${link}/answer`, { answer: "not_yet", missing: "", who: "other" });
    expect((await open(link)).body).toContain("Someone else looks at it now");
  });

  test("pressed twice is said once", async () => {
    const { matter, link } = await asked();
    const form = { answer: "not_yet", missing: "The lid does not close." };
    await press(`${link}/answer`, form);
    await press(`${link}/answer`, form);
    expect((await stateOf(matter)).reopenedCount).toBe(1);
    expect((await open(link)).body.split("The lid does not close.").length).toBe(2);
  });
});

describe("no longer needed", () => {
  test("closes it as withdrawn, with a way back", async () => {
    const { matter, link } = await asked();
    await press(`${link}/answer`, { answer: "no_longer_needed" });
    expect(await stateOf(matter)).toMatchObject({ state: "closed", resolution: "withdrawn" });
    expect((await open(link)).body).toContain("Still needed");
    await press(`${link}/take-back`, {});
    expect(await stateOf(matter)).toMatchObject({ state: "answered" });
  });
});

describe("several people on it", () => {
  async function withKofi() {
    const { matter, link } = await asked();
    const kofi = await store.inWorkspace(workspace.id, async (tx) =>
      addParticipant(tx, {
        conversationId: matter.conversation.id,
        role: "participant",
        person: { name: "Kofi Boateng", address: "kofi@example.org" },
        customerId: null,
      }),
    );
    return { matter, link, kofi, kofisLink: await pageLink(store, matter, { participant: kofi }) };
  }

  test("somebody else cannot say yes, and is told plainly who can; nothing typed is lost", async () => {
    const { matter, kofisLink } = await withKofi();
    const pressed = await press(`${kofisLink}/answer`, { answer: "yes", words: "Well done" });
    expect(pressed.statusCode).toBe(403);
    expect(pressed.body).toContain("Only Ama Mensah, or a colleague of theirs, can say this.");
    expect(pressed.body).toContain("Well done");
    expect((await stateOf(matter)).state).toBe("answered");
  });

  test("anyone's not yet wins over the requester's yes, until we have answered them", async () => {
    const { matter, link, kofisLink } = await withKofi();
    await press(`${kofisLink}/answer`, { answer: "not_yet", missing: "The box is still here." });
    const pressed = await press(`${link}/answer`, { answer: "yes", words: "Thank you all" });
    expect(pressed.statusCode).toBe(409);
    expect(pressed.body).toContain("Thank you all");
    expect(pressed.body).toContain("Somebody else on this matter said that it is not solved yet.");
    expect(await stateOf(matter)).toMatchObject({ state: "open" });
    expect((await open(link)).body).toContain("Kofi Boateng said: not yet");
  });

  test("a colleague of the requester may say yes, and the page says who did", async () => {
    const { matter, link } = await asked({ address: "ama@firm.example", name: "Ama Mensah" });
    const colleague = await bringMatter(store, halden, { address: "esi@firm.example", name: "Esi Owusu" });
    const esi = await store.inWorkspace(workspace.id, async (tx) => {
      const company = await addCompany(tx, { name: "Firm" });
      await joinCompany(tx, matter.customer.id, company.id);
      await joinCompany(tx, colleague.customer.id, company.id);
      return addParticipant(tx, {
        conversationId: matter.conversation.id,
        role: "participant",
        person: { name: "Esi Owusu", address: "esi@firm.example" },
        customerId: colleague.customer.id,
      });
    });
    expect(
      (await press(`${await pageLink(store, matter, { participant: esi })}/answer`, { answer: "yes" })).statusCode,
    ).toBe(303);
    expect((await open(link)).body).toContain("Solved: Esi Owusu said so");
  });

  test("nobody's page holds the link of another", async () => {
    const { link, kofisLink } = await withKofi();
    expect((await open(link)).body).not.toContain(kofisLink);
    expect((await open(kofisLink)).body).not.toContain(link);
  });
});
