import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secondMs } from "#platform/clock.ts";
import { acceptMail } from "../../../mail/incoming/index.ts";
import { UnreadableMail } from "../../../mail-reading/index.ts";
import { testArrivals } from "../../../test/arrivals.ts";

const { workspace, inbox, store, storage, ingest, secondIngest, state, arrives, sends, get, post, ledgerRow } =
  await testArrivals();

describe("what cannot be read", () => {
  test("is in sight as unreadable, can be read again, and holds up nothing", async () => {
    state.poison = {
      word: "poison",
      times: 1,
      problem: new UnreadableMail("too-much-memory", "It needs too much memory."),
    };
    const row = await arrives({ subject: "poison", from: "Anna <anna@a.example>" });
    expect(row).toMatchObject({ state: "unreadable", problem: "It needs too much memory.", subject: "poison" });
    expect(await arrives({ subject: "healthy" })).toMatchObject({ state: "opened" });
    expect((await get("/mails/count")).unreadable).toBe(1);
    expect((await post(`/mails/${row.id}/retry`)).status).toBe(202);
    await ingest.sweep();
    expect(await ledgerRow(row.id)).toMatchObject({ state: "opened", problem: null });
  });

  test("our own faults are tried again, ever later, and then shown", async () => {
    state.poison = { word: "fault", times: 3, problem: new Error("a bug of ours") };
    const row = await arrives({ subject: "fault" });
    expect(row).toMatchObject({ state: "received", problem: "a bug of ours" });
    for (let tries = 0; tries < 3; tries++) {
      store.clock.advance(200 * secondMs);
      await ingest.sweep();
    }
    expect(await ledgerRow(row.id)).toMatchObject({ state: "opened", problem: null });
    state.poison = { word: "hopeless", times: 99, problem: new Error("a bug of ours") };
    const hopeless = await arrives({ subject: "hopeless" });
    for (let tries = 0; tries < 6; tries++) {
      store.clock.advance(3_700 * secondMs);
      await ingest.sweep();
    }
    expect(await ledgerRow(hopeless.id)).toMatchObject({ state: "unreadable" });
    state.poison = undefined;
  });

  test("a mail whose reader died in the middle is taken up again", async () => {
    await sends({ raw: "Subject: died\r\nFrom: d@a.example\r\n\r\nx\r\n" });
    await ingest.sweep();
    await store.inWorkspace(workspace.id, (tx) =>
      tx.db
        .updateTable("mail")
        .set({ state: "received", dueAt: new Date(tx.now.getTime() + 30_000), leaseUntil: tx.now })
        .where("workspaceId", "=", workspace.id)
        .where("subject", "=", "died")
        .execute(),
    );
    const second = secondIngest();
    await second.sweep();
    const { items } = await get("/mails?limit=100");
    const died = items.filter(({ subject }: { subject: string }) => subject === "died");
    expect(died).toMatchObject([{ state: "opened" }]);
  });

  test("whatever bytes come, the mail comes to an end that somebody can see", async () => {
    const pieces = [
      "From: ",
      "a@a.example",
      "\r\n",
      "\n",
      "\r",
      "Content-Type: multipart/mixed; boundary=b",
      "--b",
      "=?x?q?",
      "\0",
      "\ud800",
    ];
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
      fc
        .array(fc.constantFrom(...pieces, "Subject: ", "<", ">", ":", " ", ";", "é"), { maxLength: 40 })
        .map((all) => Buffer.from(all.join(""))),
    );
    for (const raw of fc.sample(bytes, { numRuns: 120, seed: 7 })) {
      await acceptMail(store, storage, { to: inbox.address, envelopeFrom: "a@a.example", source: "smtp", bytes: raw });
    }
    for (let round = 0; round < 60; round++) {
      await ingest.sweep();
      store.clock.advance(secondMs);
      if ((await get("/mails?state=received")).items.length === 0) break;
    }
    expect((await get("/mails?state=received,unreadable")).items).toMatchObject([{ subject: "hopeless" }]);
  });
});
