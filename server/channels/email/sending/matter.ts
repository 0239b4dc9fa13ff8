import type { Tx } from "#platform/database/index.ts";
import {
  type ConversationRow,
  lockConversation,
  type ParticipantRow,
  participantsOf,
} from "../../../conversations/index.ts";
import { type Customer, findCustomer } from "../../../customers/index.ts";
import { findInbox, type Inbox, ownAddresses } from "../../../inboxes/index.ts";
import { type SigningKey, signingKeys } from "../../../mail/tokens/index.ts";
import { type Phrases, phrasesFor } from "../../../texts/index.ts";
import { type Workspace, workspaceOf } from "../../../workspaces/index.ts";

/** What every mail about one conversation stands on. */
export interface Matter {
  workspace: Workspace;
  inbox: Inbox;
  conversation: ConversationRow;
  requester: Customer;
  participants: ParticipantRow[];
  ownAddresses: string[];
  /** Signs links, reply addresses and Message-IDs. */
  key: SigningKey;
  phrases: Phrases;
  timeZone: string;
}

export async function readMatter(tx: Tx, conversationId: string): Promise<Matter> {
  const conversation = await lockConversation(tx, conversationId);
  const workspace = await workspaceOf(tx);
  const inbox = await findInbox(tx, conversation.inboxId);
  const requester = await findCustomer(tx, conversation.requesterId);
  const [key] = await signingKeys(tx);
  if (!key) throw new Error("The workspace has no signing key.");
  return {
    workspace,
    inbox,
    conversation,
    requester,
    participants: await participantsOf(tx, conversationId),
    ownAddresses: await ownAddresses(tx),
    key,
    phrases: await phrasesFor(tx, conversation.language ?? requester.language ?? inbox.language),
    timeZone: requester.timeZone ?? workspace.timeZone,
  };
}
