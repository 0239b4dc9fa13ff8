import { expect, test } from "vitest";
import { outgoingMailTests } from "../../test/outgoing-mail.ts";
import { recordBounce } from "./bounce.ts";

const { store, workspace, once, queue, rows, only } = await outgoingMailTests();

const participantId = "019ac000-0000-7000-8000-000000000002";
const bounce = (change: Parameters<typeof recordBounce>[1]) =>
  store.inWorkspace(workspace.id, (tx) => recordBounce(tx, change));

test("a hard one marks the mail, says why, and stops the address at once", async () => {
  await queue({ participantId, mimeMessageId: "b1@halden.example" });
  await once();
  const found = await bounce({ participantId, hard: true, status: "5.1.1", reason: "550 5.1.1 unknown" });
  expect(found).toMatchObject({ recipient: "ama@example.org" });
  const row = await only();
  expect(row.bouncedAt).not.toBeNull();
  expect(row.problem).toContain("because there is no such mailbox");
  await queue();
  await once();
  expect((await rows())[1]).toMatchObject({ state: "failed" });
});

test("soft ones stop it at the third in seven days", async () => {
  const full = { hard: false, status: "4.2.2", reason: "mailbox full" };
  for (let n = 0; n < 4; n++) {
    await queue({ mimeMessageId: `soft${n}@halden.example` });
    await once();
    await bounce({ ...full, mimeMessageId: `<soft${n}@halden.example>` });
  }
  expect((await rows()).map(({ state }) => state)).toEqual(["sent", "sent", "sent", "failed"]);
});

test("one that only names an address stops nothing by itself: anybody can write that", async () => {
  await queue();
  await once();
  await bounce({ recipient: "ama@example.org", hard: true, status: "5.1.1", reason: "no" });
  await queue();
  await once();
  expect((await rows()).map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test("a stranger who writes three bounces about a customer stops none of our answers to them", async () => {
  for (let n = 0; n < 3; n++) {
    await queue();
    await once();
    await bounce({ recipient: "ama@example.org", hard: false, status: "4.2.2", reason: "mailbox full" });
  }
  await queue();
  await once();
  expect((await rows()).map(({ state }) => state)).toEqual(["sent", "sent", "sent", "sent"]);
});

test("who stands in Cc cannot cut the customer off by a bounce in their name", async () => {
  const mimeMessageId = "shared@halden.example";
  await queue({ mimeMessageId, participantId });
  await queue({ mimeMessageId, recipient: { name: "", address: "kofi@example.org" } });
  await once();
  const forged = { mimeMessageId, hard: true, status: "5.1.1", reason: "no such user" };
  expect(await bounce({ ...forged, recipient: "ama@example.org" })).toMatchObject({ recipient: "ama@example.org" });
  await queue();
  await once();
  expect((await rows()).map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
  await bounce({ ...forged, participantId }); // came to the address that only Ama's server was given
  await queue();
  await once();
  expect((await rows()).at(-1)).toMatchObject({ state: "failed" });
});

test("one of many copies is found by the recipient; an unknown one is nobody's", async () => {
  const mimeMessageId = "copies@halden.example";
  await queue({ mimeMessageId });
  await queue({ mimeMessageId, recipient: { name: "", address: "kofi@example.org" } });
  await once();
  const found = await bounce({ mimeMessageId, recipient: "KOFI@example.org", hard: true, reason: "550 no" });
  expect(found?.recipient).toBe("kofi@example.org");
  expect(await bounce({ mimeMessageId: "foreign@example.org", hard: true, reason: "no" })).toBeUndefined();
});
