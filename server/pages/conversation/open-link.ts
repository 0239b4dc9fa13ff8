import type { Store, Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type ConversationRow, findParticipantByKey, type ParticipantRow } from "../../conversations/index.ts";
import { isGenuine, readToken, signingKeys, writeToken } from "../../mail/tokens/index.ts";
import type { CustomerActor } from "../../members/index.ts";
import { findWorkspace, type Workspace } from "../../workspaces/index.ts";

/** What a link opens: one conversation, as one of the people on it. */
export interface Opened {
  workspace: Workspace;
  conversation: ConversationRow;
  participant: ParticipantRow;
  actor: CustomerActor;
  /** A member looks at it, as the customer would see it. */
  isLook: boolean;
}

/**
 * Runs `work` for the one whom the link was made for. Undefined for every link that opens nothing, whatever the reason: an
 * unknown company, a broken or forged token, one of a key that is no longer known, somebody who has left.
 */
export async function openLink<Outcome>(
  store: Store,
  slug: string,
  text: string,
  work: (tx: Tx, opened: Opened) => Promise<Outcome>,
): Promise<Outcome | undefined> {
  const token = readToken(text);
  if (token?.purpose !== "page" && token?.purpose !== "look") return undefined;
  const workspace = await findWorkspace(store.db, slug);
  if (!workspace || workspace.slug !== slug) return undefined;
  return store.inWorkspace(workspace.id, async (tx) => {
    const found = await findParticipantByKey(tx, token.participantKey);
    if (!found) return undefined;
    const { participant, conversation } = found;
    const place = { workspaceId: workspace.id, conversationId: conversation.id, participantId: participant.id };
    if (!isGenuine(await signingKeys(tx), token, place)) return undefined;
    if (participant.role === "outsider" || participant.leftAt) return undefined; // outsiders have no part in the customer's matter
    const actor: CustomerActor = {
      kind: "customer",
      id: participant.customerId ?? participant.id,
      workspaceId: workspace.id,
      participantId: participant.id,
    };
    return work(tx, { workspace, conversation, participant, actor, isLook: token.purpose === "look" });
  });
}

/** Like `openLink`, for what changes something: only the customer's own link does, never a look of ours at their page. */
export function pressLink<Outcome>(
  store: Store,
  slug: string,
  text: string,
  work: (tx: Tx, opened: Opened) => Promise<Outcome>,
): Promise<Outcome | undefined> {
  return openLink(store, slug, text, (tx, opened) => {
    if (!opened.isLook) return work(tx, opened);
    const sentence = "You look at the page as the customer sees it. Only they can press here.";
    throw new Refusal(403, "not_yours_to_say", sentence);
  });
}

/** The token of somebody's page, made with the key that signs now. */
export async function pageToken(tx: Tx, participant: ParticipantRow): Promise<string> {
  const [key] = await signingKeys(tx);
  if (!key) throw new Error("The workspace has no signing key.");
  const { workspaceId } = tx;
  const { conversationId, id: participantId, key: participantKey } = participant;
  return writeToken(key, { workspaceId, conversationId, participantId, participantKey }, "page");
}
