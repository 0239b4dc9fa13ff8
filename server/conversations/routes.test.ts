import { beforeEach, describe, expect, test } from "vitest";
import { dayMs, hourMs } from "#platform/clock.ts";
import { testApp } from "../test/app.ts";
import { bringMatter, type TestMatter, writtenBy } from "../test/matter.ts";
import { testWorkspace } from "../test/people.ts";
import {
  askDue,
  confirm,
  findParticipantByKey,
  lockConversation,
  notYet,
  receive,
  takeBack,
  wakeDue,
  withdraw,
} from "./index.ts";

const { app, store } = await testApp();
const halden = await testWorkspace(store);
const { headers, keyHeaders, workspace, members } = halden;
const url = (matter: TestMatter, path = "") => `/api/v1/conversations/${matter.conversation.id}${path}`;

/** Each test begins on the same Tuesday: sessions do not run out, and working days are known. */
beforeEach(() => store.clock.set("2026-11-24T09:00:00Z"));

type Method = "GET" | "POST" | "PUT" | "DELETE";

async function call(method: Method, path: string, payload?: object, as: Record<string, string> = headers.agent) {
  const answer = await app.inject({ method, url: path, headers: as, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body === "" ? undefined : answer.json(), headers: answer.headers };
}

const read = async (matter: TestMatter) => (await call("GET", url(matter))).body;
const reply = (matter: TestMatter, more: object = {}) =>
  call("POST", url(matter, "/messages"), { kind: "outbound", text: "A driver brings a new one.", ...more });

/** The customer writes again, on the same conversation. */
function writes(matter: TestMatter, text: string, more: object = {}) {
  return store.inWorkspace(workspace.id, async (tx) => {
    const found = await findParticipantByKey(tx, matter.participant.key);
    if (!found) throw new Error("The participant is gone.");
    const inbound = { ...writtenBy(tx, { name: "Ama Mensah", address: "ama.mensah@example.org" }, text), ...more };
    return receive(tx, { kind: "system", workspaceId: workspace.id }, found.conversation, found.participant, inbound);
  });
}

const presses = (matter: TestMatter, verb: typeof withdraw) =>
  store.inWorkspace(workspace.id, async (tx) =>
    verb(tx, matter.customer, await lockConversation(tx, matter.conversation.id)),
  );

const says = (matter: TestMatter, missing: string, somebodyElse = false) =>
  store.inWorkspace(workspace.id, async (tx) =>
    notYet(tx, matter.customer, await lockConversation(tx, matter.conversation.id), matter.participant, {
      missing,
      somebodyElse,
    }),
  );

describe("a matter that a customer brings", () => {
  test("is open, our turn and nobody's yet", async () => {
    const matter = await bringMatter(store, halden);
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
    const matter = await bringMatter(store, halden);
    expect((await reply(matter)).status).toBe(201);
    expect(await read(matter)).toMatchObject({
      state: "waiting",
      turn: "customer",
      wakesAt: "2026-12-01T09:00:00.000Z",
      assignee: { id: members.agent.id },
    });
  });

  test("wakes when nothing came, so that nothing waits for ever", async () => {
    const matter = await bringMatter(store, halden);
    await reply(matter);
    store.clock.advance(6 * dayMs);
    await wakeDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours", next: { kind: "woke" } });
  });
});

describe("answered is not resolved", () => {
  test("asked with the answer, it is the customer's word that counts", async () => {
    const matter = await bringMatter(store, halden);
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
    const matter = await bringMatter(store, halden);
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
    const matter = await bringMatter(store, halden, { address: "tom.brandt@example.org", name: "Tom Brandt" });
    await reply(matter, { confirm: { at: new Date(store.clock.now().getTime() + dayMs).toISOString() } });
    expect(await read(matter)).toMatchObject({ state: "answered", question: { state: "planned" } });
    store.clock.advance(dayMs + hourMs);
    await askDue(store, workspace.id);
    expect(await read(matter)).toMatchObject({ state: "answered", question: { state: "asked" } });
  });

  test("'Not yet' reopens, counts as reopened, and asks for somebody else: the team's lead", async () => {
    const matter = await bringMatter(store, halden);
    await reply(matter, { confirm: true });
    await says(matter, "The lid still does not close.", true);
    expect(await read(matter)).toMatchObject({
      state: "open",
      reopenedCount: 1,
      assignee: { id: members.admin.id },
      next: { kind: "somebody_else" },
      lastMessage: { preview: "The lid still does not close." },
    });
  });

  test("a customer who writes in answered opens it without counting as reopened", async () => {
    const matter = await bringMatter(store, halden);
    await reply(matter, { confirm: true });
    await writes(matter, "Which driver, please?");
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours", reopenedCount: 0, question: null });
  });

  test("no longer needed closes, and pressing the wrong one can be taken back", async () => {
    const matter = await bringMatter(store, halden);
    await reply(matter, { confirm: true });
    await presses(matter, withdraw);
    expect(await read(matter)).toMatchObject({ state: "closed", resolution: "withdrawn" });
    await presses(matter, takeBack);
    expect(await read(matter)).toMatchObject({ state: "answered", resolution: null, question: { state: "asked" } });
  });

  test("a message that only thanks keeps the state and is shown until somebody has seen it", async () => {
    const matter = await bringMatter(store, halden);
    await reply(matter, { confirm: true });
    await writes(matter, "Thank you so much!", { isThanks: true });
    const shown = await read(matter);
    expect(shown).toMatchObject({ state: "answered", unseenThanks: true, next: { kind: "thanks" } });
    await call("PUT", url(matter, "/seen"), { version: shown.version });
    expect(await read(matter)).toMatchObject({ unseenThanks: false });
  });
});

describe("who may say that it is resolved", () => {
  test.each([
    ["confirmed", {}, 403, "only_the_customer"],
    ["silence", {}, 403, "only_time"],
    ["by_reply", {}, 422, "message_missing"],
    ["not_possible", {}, 422, "reason_missing"],
  ])("a member cannot record %s without what it needs", async (resolution, more, status, code) => {
    const matter = await bringMatter(store, halden);
    const refused = await call("PUT", url(matter, "/resolution"), { resolution, ...more });
    expect(refused).toMatchObject({ status, body: { code, status } });
  });

  test.each(["confirmed", "by_reply", "by_word"])("a key can never record %s", async (resolution) => {
    const matter = await bringMatter(store, halden);
    const refused = await call(
      "PUT",
      url(matter, "/resolution"),
      { resolution, messageId: matter.messageId },
      keyHeaders,
    );
    expect(refused.status).toBe(403);
  });

  test("by_reply points at the customer's own message, not at ours", async () => {
    const matter = await bringMatter(store, halden);
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
    const matter = await bringMatter(store, halden);
    await call("PUT", url(matter, "/resolution"), { resolution: "no_reply_needed" }, keyHeaders);
    expect(await read(matter)).toMatchObject({ state: "closed", resolution: "no_reply_needed" });
    expect((await call("POST", url(matter, "/reopenings"))).status).toBe(201);
    expect(await read(matter)).toMatchObject({ state: "open", reopenedCount: 0 });
  });
});

describe("a matter that comes back", () => {
  test("within the window is the same matter, and counts", async () => {
    const matter = await bringMatter(store, halden);
    await reply(matter, { confirm: true });
    await presses(matter, confirm);
    store.clock.advance(10 * dayMs);
    await writes(matter, "Since yesterday water drips from under the handle.");
    expect(await read(matter)).toMatchObject({ state: "open", reopenedCount: 1, resolution: null });
  });

  test("later is a new conversation, linked to the old", async () => {
    const matter = await bringMatter(store, halden);
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
    const matter = await bringMatter(store, halden);
    await call("PUT", url(matter, "/wait"), { on, until: until() });
    expect(await read(matter)).toMatchObject({ state: "waiting", turn: on, wakesAt: until() });
    await call("DELETE", url(matter, "/wait"));
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours" });
  });

  test("a customer who writes meanwhile is not kept waiting", async () => {
    const matter = await bringMatter(store, halden);
    await call("PUT", url(matter, "/wait"), { on: "colleague", until: until() });
    store.clock.advance(hourMs);
    await writes(matter, "It has become worse.");
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours" });
  });

  test("until a time that has passed is refused with the next step", async () => {
    const matter = await bringMatter(store, halden);
    const refused = await call("PUT", url(matter, "/wait"), { on: "date", until: "2020-01-01T00:00:00Z" });
    expect(refused).toMatchObject({ status: 422, body: { code: "not_ahead" } });
  });
});

describe("two people on one conversation", () => {
  test("an answer whose writer has not seen the newest message is refused, with what has come in", async () => {
    const matter = await bringMatter(store, halden);
    const { version } = await read(matter);
    await writes(matter, "Never mind the dent, the box is empty!");
    const refused = await reply(matter, { seenVersion: version });
    expect(refused).toMatchObject({ status: 409, body: { code: "newer_message" } });
    expect(refused.body.details.messages[0]).toMatchObject({ text: "Never mind the dent, the box is empty!" });
  });

  test("a change against an older version is refused", async () => {
    const matter = await bringMatter(store, halden);
    const { headers: answered } = await call("GET", url(matter));
    await call("PUT", url(matter, "/assignment"), { memberId: members.agent.id });
    const late = await call(
      "PUT",
      url(matter, "/assignment"),
      { memberId: null },
      { ...headers.agent, "if-match": String(answered.etag) },
    );
    expect(late).toMatchObject({ status: 412, body: { code: "changed_meanwhile" } });
  });

  test("a request that is sent again is done once", async () => {
    const matter = await bringMatter(store, halden);
    const again = { ...headers.agent, "idempotency-key": `send-${matter.conversation.id}` };
    const path = url(matter, "/messages");
    const first = await call("POST", path, { kind: "outbound", text: "Once." }, again);
    const second = await call("POST", path, { kind: "outbound", text: "Once." }, again);
    expect(second.body).toEqual(first.body);
    const other = await call("POST", path, { kind: "outbound", text: "Twice." }, again);
    expect(other).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
    expect((await call("GET", path)).body.items).toHaveLength(2);
  });
});

describe("saying something", () => {
  test("an answer can be taken back for fifteen seconds, and all stands as before", async () => {
    const matter = await bringMatter(store, halden);
    const sent = (await reply(matter, { confirm: true })).body;
    store.clock.advance(10_000);
    expect((await call("DELETE", `/api/v1/messages/${sent.id}`)).status).toBe(200);
    expect(await read(matter)).toMatchObject({
      state: "open",
      turn: "ours",
      question: null,
      next: { kind: "answer_owed" },
    });
    const next = (await reply(matter)).body;
    store.clock.advance(16_000);
    expect(await call("DELETE", `/api/v1/messages/${next.id}`)).toMatchObject({
      status: 409,
      body: { code: "has_left" },
    });
  });

  test("a key's answer leaves at once, in the inbox's name or in a member's", async () => {
    const matter = await bringMatter(store, halden);
    const plain = await call("POST", url(matter, "/messages"), { kind: "outbound", text: "Noted." }, keyHeaders);
    expect(plain.body).toMatchObject({
      author: { kind: "key", name: "Support" },
      sendsAt: store.clock.now().toISOString(),
    });
    const named = await call(
      "POST",
      url(matter, "/messages"),
      { kind: "outbound", text: "Noted.", memberId: members.agent.id },
      keyHeaders,
    );
    expect(named.body).toMatchObject({ author: { kind: "member", id: members.agent.id } });
  });

  test("a note changes neither state nor turn", async () => {
    const matter = await bringMatter(store, halden);
    await call("POST", url(matter, "/messages"), { kind: "note", text: "She is a regular." });
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours", assignee: null });
  });

  test("handing over to another team takes it from its assignee, and the word goes along as a note", async () => {
    const matter = await bringMatter(store, halden);
    await call("PUT", url(matter, "/assignment"), { memberId: members.agent.id });
    const repairs = await call(
      "POST",
      "/api/v1/teams",
      { name: `Repairs ${matter.conversation.reference}` },
      headers.owner,
    );
    await call("PUT", url(matter, "/assignment"), { teamId: repairs.body.id, word: "The hinge is yours." });
    expect(await read(matter)).toMatchObject({ team: { id: repairs.body.id }, assignee: null });
    expect((await call("GET", url(matter, "/messages"))).body.items[0]).toMatchObject({
      kind: "note",
      text: "The hinge is yours.",
    });
  });

  test("what an outsider answers stays apart, and brings the turn back to us", async () => {
    const matter = await bringMatter(store, halden);
    await reply(matter);
    await call("POST", url(matter, "/messages"), {
      kind: "outbound",
      text: "Where is the parcel?",
      forwardTo: "depot@courier.example",
    });
    const { participants } = await read(matter);
    expect(participants).toContainEqual(
      expect.objectContaining({ role: "outsider", address: "depot@courier.example" }),
    );
  });

  test("we can begin, and the first word is ours", async () => {
    const begun = await call("POST", "/api/v1/conversations", {
      to: "yuki.tanaka@example.org",
      subject: "Your order",
      text: "It is ready.",
    });
    expect(begun).toMatchObject({
      status: 201,
      body: { state: "waiting", turn: "customer", requester: { address: "yuki.tanaka@example.org" } },
    });
  });

  test("markup that a member pastes is made safe before it is kept", async () => {
    const matter = await bringMatter(store, halden);
    const sent = await reply(matter, { html: '<p onclick="x()">Hello</p><script>alert(1)</script>' });
    expect(sent.body.html).not.toMatch(/onclick|script/);
  });
});

describe("spam and trash", () => {
  test.each(["spam", "trash"])("%s is a flag beside the state, and can be undone", async (where) => {
    const matter = await bringMatter(store, halden);
    await call("PUT", url(matter, `/${where}`));
    expect((await call("GET", `/api/v1/conversations?view=${where}`)).body.items[0]).toMatchObject({
      id: matter.conversation.id,
      state: "open",
    });
    const all = (await call("GET", "/api/v1/conversations")).body.items.map((item: { id: string }) => item.id);
    expect(all).not.toContain(matter.conversation.id);
    await call("DELETE", url(matter, `/${where}`));
    expect(await read(matter)).toMatchObject({ spam: false, trashed: false });
  });
});

describe("lists", () => {
  test("a page goes on where the one before ended, and nothing is shown twice", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await call("GET", `/api/v1/conversations?limit=7${cursor && `&cursor=${cursor}`}`)
      ).body;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? "";
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(20);
  });

  test("a cursor that is not ours is refused", async () => {
    expect(await call("GET", "/api/v1/conversations?cursor=xyz")).toMatchObject({
      status: 400,
      body: { code: "invalid_cursor" },
    });
  });
});

describe("files", () => {
  test("are uploaded first, sent with the answer, and come back as they were", async () => {
    const matter = await bringMatter(store, halden);
    const upload = await app.inject({
      method: "POST",
      url: "/api/v1/attachments?filename=..%2Fetc%2Fpasswd.html",
      headers: { ...headers.agent, "content-type": "text/html" },
      payload: "<script>alert(1)</script>",
    });
    expect(upload.json()).toMatchObject({ filename: "passwd.html", size: 25 });
    const sent = await reply(matter, { attachmentIds: [upload.json().id] });
    const [file] = sent.body.attachments;
    const download = await app.inject({ url: file.url, headers: headers.agent });
    expect(download.body).toBe("<script>alert(1)</script>");
    expect(download.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "x-content-type-options": "nosniff",
    });
    expect(download.headers["content-disposition"]).toMatch(/^attachment/);
  });

  test("an answer with a file that is gone is refused, and nothing is sent", async () => {
    const matter = await bringMatter(store, halden);
    const refused = await reply(matter, { attachmentIds: ["01890000-0000-7000-8000-000000000000"] });
    expect(refused).toMatchObject({ status: 422, body: { code: "attachment_missing" } });
    expect((await call("GET", url(matter, "/messages"))).body.items).toHaveLength(1);
  });
});
