import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { minuteMs } from "#platform/clock.ts";
import type { ParticipantRow } from "../conversations/index.ts";
import { type Purpose, signingKeys, writeToken } from "../mail/tokens/index.ts";
import type { TestApp } from "./app.ts";
import type { TestStore } from "./database.ts";
import { bringMatter, type TestMatter } from "./matter.ts";
import type { TestWorkspace } from "./people.ts";

/** The path of somebody's own page, as the link in their mails has it: the requester's where nobody is named. */
export function pageLink(
  store: TestStore,
  { conversation, participant: requester }: TestMatter,
  { participant = requester, purpose = "page" }: { participant?: ParticipantRow; purpose?: Purpose } = {},
): Promise<string> {
  const { workspaceId } = conversation;
  return store.inWorkspace(workspaceId, async (tx) => {
    const [key] = await signingKeys(tx);
    if (!key) throw new Error("The workspace has no signing key.");
    const place = { workspaceId, conversationId: conversation.id, participantId: participant.id };
    return `/c/halden/${writeToken(key, { ...place, participantKey: participant.key }, purpose)}`;
  });
}

/** What a browser does with a customer's page, and a member with the matter behind it. */
export function pageHands({ app, store }: TestApp, halden: TestWorkspace) {
  const { headers } = halden;

  const open = (url: string, more: Record<string, string> = {}) => app.inject({ url, headers: more });

  /** Sends a form of the page. */
  const press = (url: string, form: Record<string, string>, more: Record<string, string> = {}) =>
    app.inject({
      method: "POST",
      url,
      headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded", ...more },
      payload: new URLSearchParams(form).toString(),
    });

  /** Answers the matter, and lets the answer leave. */
  async function answer(matter: TestMatter, more: object = {}): Promise<void> {
    const url = `/api/v1/conversations/${matter.conversation.id}/messages`;
    const payload = { kind: "outbound", text: "A driver brings a new one.", ...more };
    const said = await app.inject({ method: "POST", url, headers: headers.agent, payload });
    expect(said.statusCode).toBe(201);
    store.clock.advance(minuteMs);
  }

  /** A matter that was answered and asked about. */
  async function asked(wishes: Parameters<typeof bringMatter>[2] = {}): Promise<{ matter: TestMatter; link: string }> {
    const matter = await bringMatter(store, halden, wishes);
    await answer(matter, { confirm: true });
    return { matter, link: await pageLink(store, matter) };
  }

  return { open, press, answer, asked, stateOf: (matter: TestMatter) => stateOf(app, headers.agent, matter) };
}

async function stateOf(app: FastifyInstance, headers: Record<string, string>, { conversation }: TestMatter) {
  const url = `/api/v1/conversations/${conversation.id}`;
  const { state, resolution, version, reopenedCount } = (await app.inject({ url, headers })).json();
  return { state, resolution, version, reopenedCount };
}
