import type { Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import {
  type ConversationRow,
  type NewInbound,
  openConversation,
  type ParticipantRow,
  participantsOf,
} from "../conversations/index.ts";
import { customerByAddress } from "../customers/index.ts";
import { type CustomerActor, systemActor } from "../members/index.ts";
import type { TestStore } from "./database.ts";
import type { TestWorkspace } from "./people.ts";

/** A matter that a customer of the cast has brought by mail, as the channel hands it over. */
export interface TestMatter {
  conversation: ConversationRow;
  messageId: string;
  participant: ParticipantRow;
  /** Who presses the buttons on the customer's page. */
  customer: CustomerActor;
}

interface Wishes {
  address?: string;
  name?: string;
  subject?: string;
  text?: string;
  inbox?: { id: string; teamId: string };
}

/** Ama Mensah's kettle has arrived dented. */
export function bringMatter(
  store: TestStore,
  { workspace, inbox: first }: Pick<TestWorkspace, "workspace" | "inbox">,
  {
    address = "ama.mensah@example.org",
    name = "Ama Mensah",
    subject = "Kettle arrived dented",
    text,
    inbox = first,
  }: Wishes = {},
): Promise<TestMatter> {
  return store.inWorkspace(workspace.id, async (tx) => {
    const requester = await customerByAddress(tx, { address, name });
    const { conversation, messageId } = await openConversation(tx, systemActor(workspace.id), {
      inbox,
      channel: "email",
      requester,
      person: { name, address },
      subject,
      message: writtenBy(tx, { name, address }, text ?? "The lid does not close and there is a dent on the left side."),
    });
    const [participant] = await participantsOf(tx, conversation.id);
    if (!participant) throw new Error("The requester is not on the conversation.");
    const customer = {
      kind: "customer",
      id: requester.id,
      workspaceId: workspace.id,
      participantId: participant.id,
    } as const;
    return { conversation, messageId, participant, customer };
  });
}

/** A mail as it stands after reading. */
export function writtenBy(tx: Tx, from: { name: string; address: string }, text: string): NewInbound {
  return {
    mailId: null,
    from,
    to: [{ name: "", address: "support@halden.example" }],
    cc: [],
    subject: null,
    text,
    html: null,
    folded: [],
    attachments: [],
    mimeMessageId: `${newId()}@example.org`,
    inReplyTo: null,
    senderProof: "none",
    isThanks: false,
    flags: [],
    writtenAt: tx.now,
    receivedAt: tx.now,
  };
}
