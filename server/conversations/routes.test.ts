import { describe, expect, test } from "vitest";
import { testDesk } from "../test/desk.ts";

const { app, store, headers, keyHeaders, members, url, call, read, reply, writes, brings } = await testDesk();

describe("two people on one conversation", () => {
  test("an answer whose writer has not seen the newest message is refused, with what has come in", async () => {
    const matter = await brings();
    const { version } = await read(matter);
    await writes(matter, "Never mind the dent, the box is empty!");
    const refused = await reply(matter, { seenVersion: version });
    expect(refused).toMatchObject({ status: 409, body: { code: "newer_message" } });
    expect(refused.body.details.messages[0]).toMatchObject({ text: "Never mind the dent, the box is empty!" });
  });

  test("a change against an older version is refused", async () => {
    const matter = await brings();
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

  test("an If-Match that cannot be read is refused, instead of protecting nothing", async () => {
    const matter = await brings();
    const change = (match: string) =>
      call("PUT", url(matter, "/assignment"), { memberId: members.agent.id }, { ...headers.agent, "if-match": match });
    expect(await change("1")).toMatchObject({ status: 400, body: { code: "invalid_if_match" } });
    expect(await change("*")).toMatchObject({ status: 200 });
  });

  test("a request that is sent again is done once", async () => {
    const matter = await brings();
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
    const matter = await brings();
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

  test("an answer that was taken back can be sent again with its files, and waits for nobody meanwhile", async () => {
    const matter = await brings();
    const upload = await app.inject({
      method: "POST",
      url: "/api/v1/attachments?filename=label.pdf",
      headers: { ...headers.agent, "content-type": "application/pdf" },
      payload: "%PDF",
    });
    const attachmentIds = [upload.json().id];
    const waitUntil = "2026-12-01T09:00:00.000Z";
    const sent = (await reply(matter, { attachmentIds, waitUntil })).body;
    expect(await read(matter)).toMatchObject({ state: "waiting", wakesAt: waitUntil });
    await call("DELETE", `/api/v1/messages/${sent.id}`);
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours", waits: [] });
    expect((await reply(matter, { attachmentIds })).body.attachments).toMatchObject([{ filename: "label.pdf" }]);
  });

  test.each([
    ["text/plain", "A kettle."],
    ["application/json", '{"kettle":'],
    ["application/xml", "<kettle/>"],
  ])("a file of type %s is kept as it is, whatever stands in it", async (contentType, payload) => {
    const upload = await app.inject({
      method: "POST",
      url: "/api/v1/attachments?filename=kettle.txt",
      headers: { ...keyHeaders, "content-type": contentType },
      payload,
    });
    expect(upload.statusCode, upload.body).toBe(201);
    const kept = await app.inject({ url: upload.json().url, headers: keyHeaders });
    expect(kept.body).toBe(payload);
  });

  test("is unseen to a member until they have seen it, and to a program neither", async () => {
    const matter = await brings();
    const { version } = await read(matter);
    expect(await read(matter)).toMatchObject({ unseen: true });
    await call("PUT", url(matter, "/seen"), { version });
    expect(await read(matter)).toMatchObject({ unseen: false });
    expect((await call("GET", url(matter), undefined, keyHeaders)).body).toMatchObject({ unseen: null });
  });

  test("a key's answer leaves at once, in the inbox's name or in a member's", async () => {
    const matter = await brings();
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
    const matter = await brings();
    await call("POST", url(matter, "/messages"), { kind: "note", text: "She is a regular." });
    expect(await read(matter)).toMatchObject({ state: "open", turn: "ours", assignee: null });
  });

  test("handing over to another team takes it from its assignee, and the word goes along as a note", async () => {
    const matter = await brings();
    await call("PUT", url(matter, "/assignment"), { memberId: members.agent.id });
    const repairs = await call(
      "POST",
      "/api/v1/teams",
      { name: `Repairs ${matter.conversation.reference}` },
      headers.owner,
    );
    await call("PUT", url(matter, "/assignment"), { teamId: repairs.body.id, word: "The hinge is yours." });
    expect(await read(matter)).toMatchObject({ team: { id: repairs.body.id }, assignee: null });
    expect((await call("GET", url(matter, "/messages"))).body.items.at(-1)).toMatchObject({
      kind: "note",
      text: "The hinge is yours.",
    });
  });

  test("what an outsider answers stays apart, and brings the turn back to us", async () => {
    const matter = await brings();
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

  test("what the customer wrote is never quoted to an outsider by an answer that names them, in Bcc neither", async () => {
    const matter = await brings();
    const depot = "depot@courier.example";
    await call("POST", url(matter, "/messages"), { kind: "outbound", text: "Where is it?", forwardTo: depot });
    for (const recipients of [{ to: [depot] }, { cc: ["Depot@Courier.example"] }, { bcc: [depot] }]) {
      expect(await reply(matter, recipients)).toMatchObject({ status: 409, body: { code: "is_outside" } });
    }
    expect((await reply(matter)).status).toBe(201);
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
    const matter = await brings();
    const sent = await reply(matter, { html: '<p onclick="x()">Hello</p><script>alert(1)</script>' });
    expect(sent.body.html).not.toMatch(/onclick|script/);
  });
});

describe("spam and trash", () => {
  test.each(["spam", "trash"])("%s is a flag beside the state, and can be undone", async (where) => {
    const matter = await brings();
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
    for (let number = 0; number < 15; number++) await brings({ subject: `Matter ${number}` }); // all at the same moment
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
    expect(seen.length).toBeGreaterThanOrEqual(15);
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
    const matter = await brings();
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

  test("what one member has uploaded leaves with nobody else's answer", async () => {
    const matter = await brings();
    const upload = await app.inject({
      method: "POST",
      url: "/api/v1/attachments?filename=salaries.csv",
      headers: { ...headers.owner, "content-type": "text/csv" },
      payload: "secret",
    });
    const refused = await reply(matter, { attachmentIds: [upload.json().id] });
    expect(refused).toMatchObject({ status: 422, body: { code: "attachment_missing" } });
  });

  test("an answer with a file that is gone is refused, and nothing is sent", async () => {
    const matter = await brings();
    const refused = await reply(matter, { attachmentIds: ["01890000-0000-7000-8000-000000000000"] });
    expect(refused).toMatchObject({ status: 422, body: { code: "attachment_missing" } });
    expect((await call("GET", url(matter, "/messages"))).body.items).toHaveLength(1);
  });
});
