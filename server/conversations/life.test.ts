import { describe, expect, test } from "vitest";
import { dayMs, hourMs } from "#platform/clock.ts";
import { testDesk } from "../test/desk.ts";
import { askDue, confirm, takeBack, wakeDue, withdraw } from "./index.ts";

const { store, workspace, members, headers, keyHeaders, url, call, read, reply, writes, presses, saysNotYet, brings } =
  await testDesk();

describe("a matter that a customer brings", () => {
  test("is open, our turn and nobody's yet", async () => {
    const matter = await brings();
    expect(await read(matter)).toMatchObject({
      state: "open",
      turn: "ours",
      assignee: null,
      resolution: null,
      version: 1,
    });
    const list = await call("GET", "/api/v1/conversations?view=unassigned");
    expect(list.body.items[0]).toMatchObject({
      id: matter.conversation.id,
      next: { kind: "nobody_yet" },
      unseen: true,
    });
  });

  test("a plain answer waits three working days for the customer, and belongs to who wrote it", async () => {
    store.clock.set("2026-11-26T09:00:00Z"); // a Thursday
    const matter = await brings();
    expect((await reply(matter)).status).toBe(201);
    expect(await read(matter)).toMatchObject({
      state: "waiting",
      turn: "customer",
      wakesAt: "2026-12-01T09:00:00.000Z",
      assignee: { id: members.agent.id },
    });
  });

  test("wakes when nothing came, so that nothing waits for ever", async () => {
    const matter = await brings();
    await reply(matter);
    store.clock.advance(6 * dayMs);
    await wakeDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours", next: { kind: "woke" } });
  });
});

describe("answered is not resolved", () => {
  test("asked with the answer, it is the customer's word that counts", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    expect(await read(matter)).toMatchObject({ state: "answered", turn: "customer", question: { state: "asked" } });
    await presses(matter, confirm);
    expect(await read(matter)).toMatchObject({
      state: "resolved",
      turn: null,
      resolution: "confirmed",
      ending: { by: "Ama Mensah" },
    });
  });

  test("silence is reminded once after three days and closed four days later, never resolved", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    store.clock.advance(3 * dayMs + hourMs);
    await askDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ state: "answered", question: { state: "reminded" } });
    store.clock.advance(4 * dayMs - 2 * hourMs);
    await askDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ state: "answered" });
    store.clock.advance(3 * hourMs);
    await askDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ state: "closed", resolution: "silence", turn: null });
  });

  test("a question planned for a time is asked then, by a short mail of its own", async () => {
    const matter = await brings({ address: "tom.brandt@example.org", name: "Tom Brandt" });
    await reply(matter, { confirm: { at: new Date(store.clock.now().getTime() + dayMs).toISOString() } });
    expect(await read(matter)).toMatchObject({ state: "answered", question: { state: "planned" } });
    store.clock.advance(dayMs + hourMs);
    await askDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ state: "answered", question: { state: "asked" } });
  });

  test("'Not yet' reopens, counts as reopened, and asks for somebody else: the team's lead", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    await saysNotYet(matter, "The lid still does not close.", true);
    expect(await read(matter)).toMatchObject({
      state: "open",
      reopenedCount: 1,
      assignee: { id: members.admin.id },
      next: { kind: "somebody_else" },
      lastMessage: { preview: "The lid still does not close." },
    });
  });

  test("'Not yet' pressed once more counts once, and its words still arrive", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    await saysNotYet(matter, "");
    const once = await read(matter);
    expect(once).toMatchObject({ state: "open", reopenedCount: 1 });
    store.clock.advance(hourMs);
    await saysNotYet(matter, "");
    expect(await read(matter)).toMatchObject({ reopenedCount: 1, version: once.version });
    await saysNotYet(matter, "The lid, still.");
    await saysNotYet(matter, "", true);
    expect(await read(matter)).toMatchObject({
      reopenedCount: 1,
      lastMessage: { preview: "The lid, still." },
      assignee: { id: members.admin.id },
    });
    await reply(matter, { confirm: true });
    await saysNotYet(matter, "");
    expect(await read(matter)).toMatchObject({ reopenedCount: 2 });
  });

  test("'Not yet' after a message that opened it already counts: the message said nothing of it", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    await writes(matter, "Which driver, please?");
    await saysNotYet(matter, "");
    expect(await read(matter)).toMatchObject({ state: "open", reopenedCount: 1 });
  });

  test.each([
    ["spam", "asked"],
    ["trash", "asked"],
    ["trash", "planned"],
    ["trash", "reminded"],
  ])("in %s nobody is asked, reminded or closed in silence: a question that was %s is dropped", async (where, was) => {
    const matter = await brings({ address: `${where}-${was}@example.org` });
    const inADay = new Date(store.clock.now().getTime() + dayMs).toISOString();
    await reply(matter, { confirm: was === "planned" ? { at: inADay } : true });
    if (was === "reminded") {
      store.clock.advance(3 * dayMs + hourMs);
      await askDue(store, workspace.id);
    }
    expect(await read(matter)).toMatchObject({ question: { state: was } });
    await call("PUT", url(matter, `/${where}`));
    store.clock.advance(5 * dayMs);
    await askDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ question: null, resolution: null });
    const { items } = (await call("GET", url(matter, "/events"))).body;
    expect(items.at(-1).kind).toMatch(/marked_spam|trashed/);
    await call("DELETE", url(matter, `/${where}`));
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours" });
  });

  test("a customer who writes in answered opens it without counting as reopened", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    await writes(matter, "Which driver, please?");
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours", reopenedCount: 0, question: null });
  });

  test("no longer needed closes, and pressing the wrong one can be taken back", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    await presses(matter, withdraw);
    expect(await read(matter)).toMatchObject({ state: "closed", resolution: "withdrawn" });
    await presses(matter, takeBack);
    expect(await read(matter)).toMatchObject({ state: "answered", resolution: null, question: { state: "asked" } });
  });

  test("the wrong press taken back leaves a question of its own mail running, and what nobody answered unanswered", async () => {
    const matter = await brings();
    await reply(matter, { confirm: { at: new Date(store.clock.now().getTime() + dayMs).toISOString() } });
    store.clock.advance(dayMs + hourMs);
    await askDue(store, workspace.id);
    store.clock.advance(3 * dayMs);
    await askDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ question: { state: "reminded" } });
    await presses(matter, confirm);
    await presses(matter, takeBack);
    expect(await read(matter)).toMatchObject({ state: "answered", turn: "customer", question: { state: "reminded" } });
    store.clock.advance(4 * dayMs);
    await askDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ state: "closed", resolution: "silence" });

    const unanswered = await brings();
    const { unansweredSince } = await read(unanswered);
    await presses(unanswered, withdraw);
    await presses(unanswered, takeBack);
    expect(await read(unanswered)).toMatchObject({ state: "open", turn: "ours", unansweredSince });
  });

  test("a message that only thanks keeps the state and is shown until somebody has seen it", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    await writes(matter, "Thank you so much!", { isThanks: true });
    const shown = await read(matter);
    expect(shown).toMatchObject({ state: "answered", unseenThanks: true, next: { kind: "thanks" } });
    await call("PUT", url(matter, "/seen"), { version: shown.version });
    expect(await read(matter)).toMatchObject({ unseenThanks: false });
  });
});

describe("somebody in Cc", () => {
  const kofi = { name: "Kofi Mensah", address: "kofi@example.org" };

  test("joins when a member agrees, which open screens and the history hear", async () => {
    const matter = await brings();
    const before = await read(matter);
    expect((await call("PUT", url(matter, "/participants"), kofi)).body).toMatchObject({
      version: before.version + 1,
      participants: [{ role: "requester" }, { ...kofi, role: "participant" }],
    });
    const { items } = (await call("GET", url(matter, "/events"))).body;
    expect(items.at(-1)).toMatchObject({ kind: "participant.joined", actor: { id: members.agent.id } });
    expect((await call("PUT", url(matter, "/participants"), kofi)).body.version).toBe(before.version + 1);
  });

  test("does not join by this when it was forwarded to them: the customer would read what they wrote", async () => {
    const matter = await brings();
    await call("POST", url(matter, "/messages"), { kind: "outbound", text: "Can you?", forwardTo: kofi });
    const refused = await call("PUT", url(matter, "/participants"), kofi);
    expect(refused).toMatchObject({ status: 409, body: { code: "is_outside" } });
  });
});

describe("a word of thanks", () => {
  test("given with the Yes reaches the helper, and nobody else's list", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    await presses(matter, (tx, actor, conversation) => confirm(tx, actor, conversation, { words: "Quick and kind." }));
    expect(await read(matter)).toMatchObject({
      resolution: "confirmed",
      unseenThanks: true,
      thanks: [{ words: "Quick and kind.", memberId: members.agent.id }],
    });
    const mine = (await call("GET", "/api/v1/thanks")).body.items;
    expect(mine).toContainEqual(
      expect.objectContaining({ words: "Quick and kind.", customerName: "Ama Mensah", seen: false }),
    );
    expect((await call("GET", "/api/v1/thanks", undefined, headers.owner)).body.items).toEqual([]);
    await call("PUT", "/api/v1/thanks/seen");
    expect((await call("GET", "/api/v1/thanks")).body.items[0]).toMatchObject({ seen: true });
  });
});

describe("who may say that it is resolved", () => {
  test.each([
    ["confirmed", {}, 403, "only_the_customer"],
    ["silence", {}, 403, "only_time"],
    ["by_reply", {}, 422, "message_missing"],
    ["not_possible", {}, 422, "reason_missing"],
  ])("a member cannot record %s without what it needs", async (resolution, more, status, code) => {
    const matter = await brings();
    const refused = await call("PUT", url(matter, "/resolution"), { resolution, ...more });
    expect(refused).toMatchObject({ status, body: { code, status } });
  });

  test.each(["confirmed", "by_reply", "by_word"])("a key can never record %s", async (resolution) => {
    const matter = await brings();
    const refused = await call(
      "PUT",
      url(matter, "/resolution"),
      { resolution, messageId: matter.messageId },
      keyHeaders,
    );
    expect(refused.status).toBe(403);
  });

  test("by_reply points at the customer's own message, not at ours", async () => {
    const matter = await brings();
    const ours = (await reply(matter)).body;
    expect(await call("PUT", url(matter, "/resolution"), { resolution: "by_reply", messageId: ours.id })).toMatchObject(
      {
        status: 422,
        body: { code: "not_the_customers" },
      },
    );
    const said = await writes(matter, "It fits now, all is well.");
    await call("PUT", url(matter, "/resolution"), { resolution: "by_reply", messageId: said.messageId });
    expect(await read(matter)).toMatchObject({ state: "resolved", resolution: "by_reply" });
  });

  test("what was closed is never resolved", async () => {
    const matter = await brings();
    await call("PUT", url(matter, "/resolution"), { resolution: "no_reply_needed" }, keyHeaders);
    expect(await read(matter)).toMatchObject({ state: "closed", resolution: "no_reply_needed" });
    expect((await call("POST", url(matter, "/reopenings"))).status).toBe(201);
    expect(await read(matter)).toMatchObject({ state: "open", reopenedCount: 0 });
  });
});

describe("a matter that comes back", () => {
  test("within the window is the same matter, and counts", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    await presses(matter, confirm);
    store.clock.advance(10 * dayMs);
    await writes(matter, "Since yesterday water drips from under the handle.");
    expect(await read(matter)).toMatchObject({ state: "open", reopenedCount: 1, resolution: null });
  });

  test("later is a new conversation, linked to the old", async () => {
    const matter = await brings();
    await reply(matter, { confirm: true });
    await presses(matter, confirm);
    store.clock.advance(20 * dayMs);
    const received = await writes(matter, "Now the handle is loose.");
    expect(received).toMatchObject({
      isNew: true,
      conversation: { previousId: matter.conversation.id, state: "open" },
    });
    expect(await read(matter)).toMatchObject({ state: "resolved" });
  });
});

describe("waiting", () => {
  const until = () => new Date(store.clock.now().getTime() + dayMs).toISOString();

  test.each(["customer", "colleague", "date"])("on a %s has the turn, and a time to look again", async (on) => {
    const matter = await brings();
    await call("PUT", url(matter, "/wait"), { on, until: until() });
    expect(await read(matter)).toMatchObject({ state: "waiting", turn: on, wakesAt: until() });
    await call("DELETE", url(matter, "/wait"));
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours" });
  });

  test("a customer who writes meanwhile is not kept waiting", async () => {
    const matter = await brings();
    await call("PUT", url(matter, "/wait"), { on: "colleague", until: until() });
    store.clock.advance(hourMs);
    await writes(matter, "It has become worse.");
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours" });
  });

  test("until a time that has passed is refused with the next step", async () => {
    const matter = await brings();
    const refused = await call("PUT", url(matter, "/wait"), { on: "date", until: "2020-01-01T00:00:00Z" });
    expect(refused).toMatchObject({ status: 422, body: { code: "not_ahead" } });
  });
});
