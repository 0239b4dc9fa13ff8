import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import WebSocket from "ws";
import { z } from "zod";
import { hashOfToken, tokenFrom } from "../members/index.ts";
import { testApp } from "../test/app.ts";
import { bringMatter } from "../test/matter.ts";
import { sessionHeaders, testWorkspace } from "../test/people.ts";

const { app, store } = await testApp({ checkMs: 200 });
const halden = await testWorkspace(store);
const other = await testWorkspace(store, { slug: "other" });
const address = (await app.listen({ port: 0, host: "127.0.0.1" })).replace("http", "ws");
const open: WebSocket[] = [];
afterAll(() => {
  for (const socket of open) socket.terminate();
});

const frameSchema = z.looseObject({ type: z.string() });
type Frame = z.infer<typeof frameSchema>;

/** A screen that is open: its frames, and the next one of a kind. */
async function screen(headers: Record<string, string>, { slug = "halden", after = "", more = {} } = {}) {
  const { "manyhands-workspace": _, ...sent } = headers; // a browser can send no header with a socket
  const socket = new WebSocket(`${address}/api/v1/live?workspace=${slug}${after}`, { headers: { ...sent, ...more } });
  open.push(socket);
  const frames: Frame[] = [];
  socket.on("message", (text) => frames.push(frameSchema.parse(JSON.parse(String(text)))));
  const next = async (type: string, fits: (frame: Frame) => boolean = () => true): Promise<Frame> => {
    for (;;) {
      const found = frames.find((frame) => frame.type === type && fits(frame));
      if (found) return found;
      await once(socket, "message");
    }
  };
  await once(socket, "open");
  return { socket, frames, next };
}

test("a matter that comes in stands on an open screen without reloading", async () => {
  const { next } = await screen(halden.headers.agent);
  await next("hello");
  const { conversation } = await bringMatter(store, halden);
  const frame = await next("events");
  expect(frame).toMatchObject({
    conversations: [{ id: conversation.id, subject: "Kettle arrived dented", next: { kind: "nobody_yet" } }],
  });
  await next("piles", ({ piles }) => JSON.stringify(piles).includes('"unassigned":1'));
});

test("a screen that comes back is told what it missed, once", async () => {
  const first = await screen(halden.headers.agent);
  const { upTo } = await first.next("hello");
  first.socket.close();
  const { conversation } = await bringMatter(store, halden, { subject: "While you were away" });
  const second = await screen(halden.headers.agent, { after: `&after=${upTo}` });
  const frame = await second.next("events");
  expect(frame).toMatchObject({ conversations: [{ id: conversation.id }] });
  expect(second.frames.filter(({ type }) => type === "events")).toHaveLength(1);
});

test("another company's screen hears nothing of it", async () => {
  const theirs = await screen(other.headers.agent, { slug: "other" });
  const ours = await screen(halden.headers.agent);
  await theirs.next("hello");
  await ours.next("hello");
  await bringMatter(store, halden);
  await ours.next("events");
  await bringMatter(store, other, { subject: "Theirs" });
  const frame = await theirs.next("events");
  expect(frame).toMatchObject({ conversations: [{ subject: "Theirs" }] });
  expect(theirs.frames.filter(({ type }) => type === "events")).toHaveLength(1);
});

test("who writes here is seen by whoever looks here", async () => {
  const { conversation } = await bringMatter(store, halden);
  const ruth = await screen(halden.headers.owner);
  const sanne = await screen(halden.headers.agent);
  await Promise.all([ruth.next("hello"), sanne.next("hello")]);
  const looks = (doing: string) => JSON.stringify({ type: "presence", conversationId: conversation.id, doing });
  ruth.socket.send(looks("looking"));
  await ruth.next("presence");
  sanne.socket.send(looks("writing"));
  const frame = await ruth.next("presence", ({ people }) => JSON.stringify(people).includes("writing"));
  expect(frame).toMatchObject({
    people: expect.arrayContaining([expect.objectContaining({ name: "Sanne", doing: "writing" })]),
  });
});

test.each([
  ["a colleague, who sees no conversation until asked", () => halden.headers.colleague, {}],
  ["nobody", () => ({}), {}],
  ["a member of another company", () => other.headers.agent, {}],
])("%s gets no screen", async (_who, headers, more) => {
  await expect(screen(headers(), { more })).rejects.toThrow(/40[134]/);
});

test("a screen that floods us with frames is cut off, and others are served meanwhile", async () => {
  const { conversation } = await bringMatter(store, halden);
  const { socket, next } = await screen(halden.headers.agent);
  await next("hello");
  const frame = JSON.stringify({ type: "presence", conversationId: conversation.id, doing: "looking" });
  const closed = once(socket, "close");
  for (let each = 0; each < 5_000; each++) socket.send(frame);
  const answer = await app.inject({ url: "/api/v1/me", headers: halden.headers.admin });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["cache-control"]).toBe("no-store");
  await closed;
});

test("a page of somebody else's cannot listen with our cookie", async () => {
  const { socket } = await screen(halden.headers.agent, { more: { origin: "https://evil.example" } }).catch(() => ({
    socket: undefined,
  }));
  if (!socket) return; // refused before it opened
  const [code] = await once(socket, "close");
  expect(code).toBe(1008);
});

test("a page without an origin of its own cannot either, and stops nothing", async () => {
  const { socket } = await screen(halden.headers.agent, { more: { origin: "null" } }).catch(() => ({
    socket: undefined,
  }));
  if (socket) expect((await once(socket, "close"))[0]).toBe(1008);
  expect((await app.inject("/healthz")).statusCode).toBe(200);
});

test("a screen that somebody left open elsewhere shows customers no longer once its member has signed out", async () => {
  const session = await sessionHeaders(store, halden.members.admin.userId, "halden");
  const left = await screen(session);
  const stays = await screen(halden.headers.admin);
  await Promise.all([left.next("hello"), stays.next("hello")]);
  await store.db
    .deleteFrom("userSession")
    .where("token", "=", hashOfToken(tokenFrom(session.cookie, "http://localhost:3000") ?? ""))
    .execute();
  expect((await once(left.socket, "close"))[0]).toBe(1008);
  expect(stays.socket.readyState).toBe(WebSocket.OPEN);
});
