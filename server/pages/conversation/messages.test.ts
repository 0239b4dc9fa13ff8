import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { dayMs, minuteMs } from "#platform/clock.ts";
import { testApp } from "../../test/app.ts";
import { pageLink } from "../../test/customer-page.ts";
import { bringMatter, type TestMatter } from "../../test/matter.ts";
import { testWorkspace } from "../../test/people.ts";

const { app, store, storage } = await testApp();
const halden = await testWorkspace(store);
const { headers, workspace } = halden;

beforeEach(() => store.clock.set("2026-11-24T09:00:00Z"));

interface File {
  name: string;
  type: string;
  bytes: string | Buffer;
}

/** What a browser sends for the form: the text, and the files, or one empty file where none was chosen. */
function send(url: string, text: string, files: readonly File[] = []) {
  const line = "----form";
  const chosen = files.length > 0 ? files : [{ name: "", type: "application/octet-stream", bytes: "" }];
  const payload = Buffer.concat([
    Buffer.from(`--${line}\r\ncontent-disposition: form-data; name="text"\r\n\r\n${text}\r\n`),
    ...chosen.flatMap(({ name, type, bytes }) => [
      Buffer.from(
        `--${line}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`--${line}--\r\n`),
  ]);
  const sent = { "content-type": `multipart/form-data; boundary=${line}`, "sec-fetch-site": "same-origin" };
  return app.inject({ method: "POST", url: `${url}/messages`, headers: sent, payload });
}

async function messagesOf({ conversation }: TestMatter) {
  const url = `/api/v1/conversations/${conversation.id}/messages`;
  return (await app.inject({ url, headers: headers.agent })).json().items;
}

async function countFiles(): Promise<number> {
  let count = 0;
  for await (const _file of storage.list("")) count++;
  return count;
}

describe("a message from the page", () => {
  test("is a message like any other: it is our turn", async () => {
    const matter = await bringMatter(store, halden);
    const link = await pageLink(store, matter);
    store.clock.advance(minuteMs);
    const sent = await send(link, "Is Saturday still possible?\r\nIt is for her birthday.");
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${link}?sent=1`]);
    const [newest] = await messagesOf(matter);
    expect(newest).toMatchObject({ kind: "inbound", side: "customer", author: { name: "Ama Mensah" } });
    const page = await app.inject({ url: `${link}?sent=1` });
    expect(page.body).toContain("Your message is with us.");
    expect(page.body).toContain("Is Saturday still possible?");
  });

  test("pressed twice is sent once", async () => {
    const matter = await bringMatter(store, halden);
    const link = await pageLink(store, matter);
    store.clock.advance(minuteMs);
    await send(link, "Is Saturday still possible?");
    store.clock.advance(1_000);
    expect((await send(link, "Is Saturday still possible?")).statusCode).toBe(303);
    expect(await messagesOf(matter)).toHaveLength(2);
  });

  test("has room for a day's files; beyond that words still come through, and a day later files do", async () => {
    const matter = await bringMatter(store, halden, { address: "many.files@example.org" });
    const link = await pageLink(store, matter);
    const plan = { name: "plan.pdf", type: "application/pdf", bytes: "%PDF" };
    await send(link, "The plans.", [plan]);
    await store.inWorkspace(workspace.id, (tx) =>
      sql`update attachment set size = ${250 * 1024 * 1024 - 2} where workspace_id = ${workspace.id}
        and message_id in (select id from message where workspace_id = ${workspace.id} and conversation_id = ${matter.conversation.id})`.execute(
        tx.db,
      ),
    );
    const stored = await countFiles();
    const refused = await send(link, "And one more.", [plan]);
    expect(refused.statusCode).toBe(413);
    expect(refused.body).toContain("many files for one day");
    expect(refused.body).toContain("And one more.");
    expect(await countFiles()).toBe(stored);
    expect((await send(link, "Only words.")).statusCode).toBe(303);
    store.clock.advance(dayMs + minuteMs);
    expect((await send(link, "And one more.", [plan])).statusCode).toBe(303);
  });

  test("that is empty is not sent, and says so", async () => {
    const matter = await bringMatter(store, halden);
    const sent = await send(await pageLink(store, matter), "  ");
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain("Write something, or add a file.");
    expect(await messagesOf(matter)).toHaveLength(1);
  });

  test("long after the end begins a new matter, on whose page its writer lands", async () => {
    const matter = await bringMatter(store, halden);
    const link = await pageLink(store, matter);
    await app.inject({
      method: "PUT",
      url: `/api/v1/conversations/${matter.conversation.id}/resolution`,
      headers: headers.agent,
      payload: { resolution: "no_reply_needed" },
    });
    store.clock.advance(30 * dayMs);
    const sent = await send(link, "Another question.");
    expect(sent.statusCode).toBe(303);
    const address = String(sent.headers.location);
    expect(address).not.toContain(link);
    const page = await app.inject({ url: address });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("Another question.");
  });

  test("to a link that opens nothing stores nothing", async () => {
    const sent = await send("/c/halden/nothing", "Hello", [{ name: "a.txt", type: "text/plain", bytes: "a" }]);
    expect(sent.statusCode).toBe(404);
  });
});

describe("files", () => {
  test("come along: pictures are shown, all else is saved and never run", async () => {
    const matter = await bringMatter(store, halden);
    const link = await pageLink(store, matter);
    const sent = await send(link, "See the pictures", [
      { name: "dent.png", type: "image/png", bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
      { name: "../../evil.html", type: "text/html", bytes: "<script>alert(1)</script>" },
      { name: "drawing.svg", type: "image/svg+xml", bytes: "<svg onload='alert(1)'/>" },
    ]);
    expect(sent.statusCode).toBe(303);
    const page = await app.inject({ url: link });
    const urls = [...page.body.matchAll(/href="(\/c\/[^"]*\/attachments\/[^"]*)"/g)].map(([, url]) => url ?? "");
    expect(urls).toHaveLength(3);
    const [picture, ...others] = await Promise.all(urls.map((url) => app.inject({ url })));
    expect(picture?.headers).toMatchObject({
      "content-type": "image/png",
      "content-disposition": expect.stringMatching(/^inline/),
    });
    for (const file of [picture, ...others]) {
      expect(file?.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
        "x-robots-tag": expect.stringContaining("noindex"),
      });
    }
    for (const file of others) {
      expect(file.headers).toMatchObject({
        "content-type": "application/octet-stream",
        "content-disposition": expect.stringMatching(/^attachment; filename\*=UTF-8''(?:evil\.html|drawing\.svg)$/),
      });
    }
  });

  test("that are too big together are refused, what was typed stays, and nothing is kept of them", async () => {
    const matter = await bringMatter(store, halden);
    const half = Buffer.alloc(13 * 1024 * 1024);
    const kept: string[] = [];
    const { write, remove } = storage;
    storage.write = async (...given) => {
      const stored = await write(...given);
      kept.push(stored.key);
      return stored;
    };
    storage.remove = async (key) => {
      kept.splice(kept.indexOf(key), 1);
      return remove(key);
    };
    const sent = await send(await pageLink(store, matter), "These are the films", [
      { name: "one.mov", type: "video/quicktime", bytes: half },
      { name: "two.mov", type: "video/quicktime", bytes: half },
    ]);
    Object.assign(storage, { write, remove });
    expect(sent.statusCode).toBe(413);
    expect(sent.body).toContain("together the files may have 25");
    expect(sent.body).toContain("These are the films");
    expect(kept).toEqual([]);
    expect(await messagesOf(matter)).toHaveLength(1);
  });

  test("of an answer that may still be taken back are not given out before it leaves", async () => {
    const matter = await bringMatter(store, halden);
    const link = await pageLink(store, matter);
    const { agent } = headers;
    const uploaded = await app.inject({
      method: "POST",
      url: "/api/v1/attachments?filename=wrong-customer.txt",
      headers: { ...agent, "content-type": "text/plain" },
      payload: "meant for somebody else",
    });
    const { id } = uploaded.json();
    const payload = { kind: "outbound", text: "Here it is.", attachmentIds: [id] };
    const url = `/api/v1/conversations/${matter.conversation.id}/messages`;
    expect((await app.inject({ method: "POST", url, headers: agent, payload })).statusCode).toBe(201);
    expect((await app.inject({ url: `${link}/attachments/${id}` })).statusCode).toBe(404);
    store.clock.advance(minuteMs);
    expect((await app.inject({ url: `${link}/attachments/${id}` })).body).toBe("meant for somebody else");
  });

  test("of another conversation, of a note, or of nobody are not found", async () => {
    const matter = await bringMatter(store, halden);
    const other = await bringMatter(store, halden);
    const link = await pageLink(store, matter);
    await send(await pageLink(store, other), "", [{ name: "secret.txt", type: "text/plain", bytes: "secret" }]);
    const message = (await messagesOf(other)).at(-1);
    const theirs = message.attachments[0].id;
    expect((await app.inject({ url: `${link}/attachments/${theirs}` })).statusCode).toBe(404);
    expect((await app.inject({ url: `${link}/attachments/not-an-id` })).statusCode).toBe(404);
    await store.inWorkspace(workspace.id, (tx) =>
      tx.db
        .updateTable("message")
        .set({ kind: "note", side: "team" })
        .where("workspaceId", "=", workspace.id)
        .where("id", "=", message.id)
        .execute(),
    );
    expect((await app.inject({ url: `${await pageLink(store, other)}/attachments/${theirs}` })).statusCode).toBe(404);
  });
});

describe("what the page loads", () => {
  test("is served by us, to be kept for ever", async () => {
    const page = await app.inject({ url: await pageLink(store, await bringMatter(store, halden)) });
    const urls = [...page.body.matchAll(/(?:href|src)="(\/c-assets\/[^"]*)"/g)].map(([, url]) => url ?? "");
    const style = urls.find((url) => url.endsWith(".css")) ?? "";
    const css = await app.inject({ url: style });
    expect(css.headers["cache-control"]).toContain("immutable");
    const fonts = [...css.body.matchAll(/url\("([^"]*)"\)/g)].map(([, name]) => `/c-assets/${name}`);
    expect(fonts).toHaveLength(6);
    for (const url of fonts) expect((await app.inject({ url })).headers["content-type"]).toBe("font/woff2");
    expect(page.body + css.body).not.toMatch(
      /(?:https?:)?\/\/(?!localhost)[a-z]+\.[a-z]+\/[^"]*\.(?:css|js|woff2|png)/,
    );
    expect((await app.inject({ url: "/c-assets/../app.ts" })).statusCode).toBe(404);
    expect((await app.inject({ url: "/c-assets/faces/face-01.svg" })).headers["content-type"]).toBe("image/svg+xml");
  });
});
