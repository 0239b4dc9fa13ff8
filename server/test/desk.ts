import { beforeEach } from "vitest";
import {
  type confirm,
  findParticipantByKey,
  lockConversation,
  notYet,
  type Received,
  receive,
} from "../conversations/index.ts";
import { testApp } from "./app.ts";
import { bringMatter, type TestMatter, writtenBy } from "./matter.ts";
import { testWorkspace } from "./people.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Press = (...given: Parameters<typeof confirm>) => Promise<unknown>;

/**
 * A desk where matters come in and are answered: the whole server with the company Halden, its agent signed in, and what its
 * customers do. Each test begins on the same Tuesday: sessions do not run out, and working days are known.
 */
export async function testDesk() {
  const { app, store } = await testApp();
  const halden = await testWorkspace(store);
  const { headers, workspace } = halden;
  beforeEach(() => store.clock.set("2026-11-24T09:00:00Z"));

  const url = (matter: TestMatter, path = "") => `/api/v1/conversations/${matter.conversation.id}${path}`;

  async function call(method: Method, path: string, payload?: object, as: Record<string, string> = headers.agent) {
    const answer = await app.inject({ method, url: path, headers: as, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.body === "" ? undefined : answer.json(), headers: answer.headers };
  }

  const read = async (matter: TestMatter) => (await call("GET", url(matter))).body;

  const reply = (matter: TestMatter, more: object = {}) =>
    call("POST", url(matter, "/messages"), { kind: "outbound", text: "A driver brings a new one.", ...more });

  /** The customer writes again, on the same conversation. */
  const writes = (matter: TestMatter, text: string, more: object = {}): Promise<Received> =>
    store.inWorkspace(workspace.id, async (tx) => {
      const found = await findParticipantByKey(tx, matter.participant.key);
      if (!found) throw new Error("The participant is gone.");
      const inbound = { ...writtenBy(tx, { name: "Ama Mensah", address: "ama.mensah@example.org" }, text), ...more };
      return receive(tx, { kind: "system", workspaceId: workspace.id }, found.conversation, found.participant, inbound);
    });

  /** The customer presses a button of their page. */
  const presses = (matter: TestMatter, verb: Press) =>
    store.inWorkspace(workspace.id, async (tx) =>
      verb(tx, matter.customer, await lockConversation(tx, matter.conversation.id)),
    );

  const saysNotYet = (matter: TestMatter, missing: string, somebodyElse = false) =>
    store.inWorkspace(workspace.id, async (tx) => {
      const conversation = await lockConversation(tx, matter.conversation.id);
      return notYet(tx, matter.customer, conversation, matter.participant, { missing, somebodyElse });
    });

  const brings = (wishes: Parameters<typeof bringMatter>[2] = {}) => bringMatter(store, halden, wishes);

  return { ...halden, app, store, url, call, read, reply, writes, presses, saysNotYet, brings };
}
