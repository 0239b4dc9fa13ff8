import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { dayMs, hourMs } from "#platform/clock.ts";
import { testDesk } from "../test/desk.ts";
import type { TestMatter } from "../test/matter.ts";
import { dropUnsent } from "./index.ts";
import { unsentBytesMax } from "./unsent-files.ts";

const { app, store, workspace, headers, keyHeaders, url, call, reply, brings } = await testDesk();
let matter: TestMatter;

beforeAll(async () => {
  matter = await brings();
});

async function upload(as: Record<string, string> = headers.agent) {
  const sent = { ...as, "content-type": "application/pdf" };
  const answer = await app.inject({
    method: "POST",
    url: "/api/v1/attachments?filename=a.pdf",
    headers: sent,
    payload: "%PDF",
  });
  return { status: answer.statusCode, body: answer.json() };
}

const isThere = async (id: string) =>
  (await app.inject({ url: `/api/v1/attachments/${id}`, headers: headers.agent })).statusCode === 200;

describe("a file that was uploaded and never sent", () => {
  test("is kept for three days, and as long as a draft names it in its files or in its text", async () => {
    const [forgotten, attached, shown, sent] = [await upload(), await upload(), await upload(), await upload()];
    await reply(matter, { attachmentIds: [sent.body.id] });
    const drafts = url(matter, "/drafts");
    await call("PUT", drafts, { kind: "outbound", text: "Here", attachmentIds: [attached.body.id] });
    await call("PUT", drafts, { kind: "note", text: "", html: `<img src="${shown.body.url}">` });
    store.clock.advance(3 * dayMs - hourMs);
    expect(await dropUnsent(store, workspace.id)).toBe(0);
    store.clock.advance(2 * hourMs);
    expect(await dropUnsent(store, workspace.id)).toBe(1);
    expect(await isThere(forgotten.body.id)).toBe(false);
    for (const { body } of [attached, shown, sent]) expect(await isThere(body.id)).toBe(true);
  });

  test("counts, and beyond a gigabyte the next is refused with the next step, for its writer alone", async () => {
    const { body } = await upload(headers.admin);
    await store.inWorkspace(workspace.id, (tx) =>
      sql`update attachment set size = ${unsentBytesMax - 2} where workspace_id = ${workspace.id} and id = ${body.id}`.execute(
        tx.db,
      ),
    );
    expect(await upload(headers.admin)).toMatchObject({
      status: 413,
      body: { code: "too_much_unsent", title: expect.stringContaining("Send them or discard their drafts") },
    });
    expect((await upload(headers.owner)).status).toBe(201);
    expect((await upload(keyHeaders)).status).toBe(201);
    await reply(matter, { attachmentIds: [] });
    const sent = await call(
      "POST",
      url(matter, "/messages"),
      { kind: "outbound", text: "All", attachmentIds: [body.id] },
      headers.admin,
    );
    expect(sent.status).toBe(201);
    expect((await upload(headers.admin)).status).toBe(201);
  });
});
