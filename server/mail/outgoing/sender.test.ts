import { domainToUnicode } from "node:url";
import { describe, expect, test } from "vitest";
import { hourMs, minuteMs } from "#platform/clock.ts";
import { otherMailServer } from "../../test/mail-server.ts";
import { outgoingMailTests } from "../../test/outgoing-mail.ts";
import { leaseMs } from "./claim.ts";

const { store, storage, other, workspace, sender, once, queue, rows, only, setInbox } = await outgoingMailTests();

describe("sending", () => {
  test("one mail to one recipient, with the answer of the other server on record", async () => {
    await queue();
    await once();
    expect(other.arrived).toHaveLength(1);
    expect(other.arrived[0]).toMatchObject({ from: "support+bounce@halden.example", to: ["ama@example.org"] });
    const row = await only();
    expect(row).toMatchObject({ state: "sent", attempts: 1, ingredients: null, leaseUntil: null, problem: null });
    expect(row.lastResponse).toMatch(/^250 /);
    expect(other.arrived[0]?.raw).toBe(row.raw?.toString("utf8"));
  });

  test("not before it is due", async () => {
    await queue({ dueAt: new Date(store.clock.now().getTime() + 15_000) });
    await once();
    expect(other.arrived).toHaveLength(0);
    store.clock.advance(15_000);
    await once();
    expect(other.arrived).toHaveLength(1);
  });

  test("many mails go over few connections", async () => {
    const before = other.connections();
    for (let n = 0; n < 60; n++) await queue();
    await once();
    expect(other.arrived).toHaveLength(60);
    expect(other.connections() - before).toBeLessThanOrEqual(5);
  });

  test("two senders at once send each mail once", async () => {
    for (let n = 0; n < 40; n++) await queue();
    const two = [sender(), sender()];
    await Promise.all(two.map((each) => each.sweep()));
    await Promise.all(two.map((each) => each.sweep()));
    await Promise.all(two.map((each) => each.stop()));
    expect(other.arrived).toHaveLength(40);
    expect(new Set(other.arrived.map(({ raw }) => messageIdIn(raw))).size).toBe(40);
  });

  test("the same message to the same recipient is written once, to another one again", async () => {
    const mimeMessageId = "same@halden.example";
    await queue({ mimeMessageId });
    await queue({ mimeMessageId });
    await queue({ mimeMessageId, recipient: { name: "", address: "Kofi@Example.org" } });
    expect((await rows()).map(({ recipient }) => recipient)).toEqual(["ama@example.org", "kofi@example.org"]);
  });

  test("a large mail stands in the storage and arrives whole", async () => {
    const text = "A long word. ".repeat(60_000);
    await queue({
      ingredients: { from: { name: "", address: "a@b.example" }, to: [], cc: [], text, html: "", enclosures: [] },
    });
    await once();
    const row = await only();
    expect(row.raw).toBeNull();
    expect((await storage.read(row.rawKey ?? "")).toString("utf8")).toBe(other.arrived[0]?.raw);
  });

  test("uses STARTTLS where it is offered, and insists when told so", async () => {
    const safe = await otherMailServer({ options: { disabledCommands: [] } });
    await queue();
    await once(sender(`${safe.url}?tls.rejectUnauthorized=false`));
    expect(safe.arrived[0]?.secure).toBe(true);
    await queue();
    await once(sender(`${other.url}?requireTLS=true`));
    expect((await rows()).map(({ state }) => state)).toEqual(["sent", "deferred"]);
    expect(other.arrived).toHaveLength(0);
  });

  test("to addresses in every script, where the other server takes them", async () => {
    await queue({ recipient: { name: "Jörg", address: "jörg@müller.example" } });
    await queue({ recipient: { name: "花子", address: "hanako@メール.example" } });
    await once();
    const arrived = other.arrived.flatMap(({ to }) => to.map(domainAsPeopleWriteIt));
    expect(arrived.sort()).toEqual(["hanako@メール.example", "jörg@müller.example"]);
  });

  test("an inbox with a mail server of its own uses that one", async () => {
    const own = await otherMailServer();
    await setInbox(own.url);
    await queue();
    await once();
    await setInbox(null);
    expect([own.arrived.length, other.arrived.length]).toEqual([1, 0]);
  });
});

describe("when the other server says later", () => {
  test("it waits longer each time, shows the answer, and sends the same bytes", async () => {
    other.behave({ recipient: () => "451 4.7.1 Greylisted" });
    await queue();
    await once();
    const deferred = await only();
    expect(deferred).toMatchObject({ state: "deferred", attempts: 1 });
    expect(deferred.lastResponse).toContain("451 4.7.1 Greylisted");
    expect(deferred.dueAt.getTime() - store.clock.now().getTime()).toBeGreaterThan(0.7 * minuteMs);
    other.behave({});
    await once();
    expect(other.arrived).toHaveLength(0);
    store.clock.advance(2 * minuteMs);
    await once();
    expect(other.arrived).toHaveLength(1);
    expect(await only()).toMatchObject({ state: "sent", attempts: 2, raw: deferred.raw });
  });

  test("nobody there is no reason to give up before five days, and after four hours it is told", async () => {
    await queue();
    const seen = (await eventKinds()).length;
    for (let n = 0; n < 60 && (await only()).state !== "failed"; n++) {
      const { dueAt } = await only();
      if (dueAt > store.clock.now()) store.clock.set(dueAt);
      await once(sender("smtp://127.0.0.1:1"));
    }
    const { state, problem, createdAt } = await only();
    const days = (store.clock.now().getTime() - createdAt.getTime()) / (24 * hourMs);
    expect(state).toBe("failed");
    expect(days).toBeGreaterThan(4.7);
    expect(days).toBeLessThanOrEqual(5);
    expect(problem).toContain("no mail server took it for five days");
    expect((await eventKinds()).slice(seen)).toEqual([
      "outgoing_mail.deferred",
      "outgoing_mail.delayed",
      "outgoing_mail.failed",
    ]);
  });
});

describe("when the other server refuses", () => {
  test("it failed, says why, and nothing more goes to that address until somebody tries again", async () => {
    other.behave({ recipient: () => "550 5.1.1 No such user" });
    await queue();
    await once();
    expect(await only()).toMatchObject({ state: "failed", attempts: 1 });
    other.behave({});
    await queue();
    await once();
    const [, second] = await rows();
    expect(second).toMatchObject({ state: "failed" });
    expect(second?.problem).toContain("because an earlier mail did not arrive");
    expect(other.arrived).toHaveLength(0);
  });

  test("a mail refused for its content stops nothing", async () => {
    other.behave({ mail: () => "554 5.6.0 Not understood" });
    await queue();
    await once();
    other.behave({});
    await queue();
    await once();
    expect((await rows()).map(({ state }) => state)).toEqual(["failed", "sent"]);
  });
});

describe("after a crash", () => {
  test("a mail whose 250 we had not recorded goes out again under the same Message-ID", async () => {
    other.behave({ mail: () => "drop" });
    await queue();
    await once();
    expect((await only()).state).toBe("deferred");
    other.behave({});
    store.clock.advance(2 * minuteMs);
    await once();
    const [first, second] = other.arrived;
    expect(other.arrived).toHaveLength(2);
    expect(second?.raw).toBe(first?.raw);
  });

  test("another process takes over what a dead one had claimed, and only then", async () => {
    await queue();
    await store.inWorkspace(workspace.id, async (tx) => {
      const leaseUntil = new Date(tx.now.getTime() + leaseMs);
      await tx.db
        .updateTable("outgoingMail")
        .set({ leaseUntil, attempts: 1 })
        .where("workspaceId", "=", tx.workspaceId)
        .execute();
    });
    await once();
    expect(other.arrived).toHaveLength(0);
    store.clock.advance(leaseMs);
    await once();
    expect(other.arrived).toHaveLength(1);
    expect(await only()).toMatchObject({ state: "sent", attempts: 2 });
  });

  test("a machine that slept past the lease does not send the same mail beside itself", async () => {
    other.behave({ thinksMs: 300 });
    await queue();
    const work = sender();
    const sweep = work.sweep();
    await expect.poll(async () => (await only()).leaseUntil).not.toBeNull();
    store.clock.advance(hourMs);
    work.poke();
    await sweep;
    await work.stop();
    expect(other.arrived).toHaveLength(1);
    expect(await only()).toMatchObject({ state: "sent", attempts: 1 });
  });

  test("who comes back late does not overwrite what another one recorded", async () => {
    other.behave({ thinksMs: 300 });
    await queue();
    const late = sender();
    const lateSweep = late.sweep();
    await expect.poll(async () => (await only()).leaseUntil).not.toBeNull();
    await store.inWorkspace(workspace.id, (tx) =>
      tx.db
        .updateTable("outgoingMail")
        .set({ state: "cancelled", attempts: 7 })
        .where("workspaceId", "=", tx.workspaceId)
        .execute(),
    );
    await lateSweep;
    await late.stop();
    expect(await only()).toMatchObject({ state: "cancelled", attempts: 7 });
  });

  test("a file that is missing keeps only its own mail", async () => {
    const lost = { ...storage, read: () => Promise.reject(new Error("gone")) };
    const enclosures = [{ filename: "a.pdf", contentType: "application/pdf", storageKey: "0".repeat(32) }];
    await queue({
      ingredients: { from: { name: "", address: "a@b.example" }, to: [], cc: [], text: "", html: "", enclosures },
    });
    await queue();
    await once(sender(other.url, lost));
    expect((await rows()).map(({ state }) => state)).toEqual(["deferred", "sent"]);
  });

  test("stopping waits for what is under way", async () => {
    other.behave({ thinksMs: 200 });
    await queue();
    const work = sender();
    const sweep = work.sweep();
    await expect.poll(async () => (await only()).leaseUntil).not.toBeNull();
    await work.stop();
    expect(await only()).toMatchObject({ state: "sent" });
    await sweep;
  });
});

async function eventKinds(): Promise<string[]> {
  const events = await store.inWorkspace(workspace.id, (tx) =>
    tx.db
      .selectFrom("event")
      .select("kind")
      .where("workspaceId", "=", tx.workspaceId)
      .where("kind", "like", "outgoing_mail.%")
      .orderBy("position")
      .execute(),
  );
  return events.map(({ kind }) => kind);
}

/** The other server may show a domain either way. */
function domainAsPeopleWriteIt(address: string): string {
  return address.replace(/@(.*)$/, (_at, domain: string) => `@${domainToUnicode(domain)}`);
}

function messageIdIn(raw: string): string | undefined {
  return raw.match(/^Message-ID: (.*)$/m)?.[1]?.trim();
}
