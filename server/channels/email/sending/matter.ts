import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { ConversationRow } from "../../../conversations/index.ts";
import type { Inbox } from "../../../inboxes/index.ts";
import { type SigningKey, signingKeys } from "../../../mail/tokens/index.ts";
import { type Phrases, phrasesFor } from "../../../texts/index.ts";
import type { Workspace } from "../../../workspaces/index.ts";
import type { Known } from "./recipients.ts";

/** What every mail about one conversation stands on. */
export interface Matter {
  workspace: Pick<Workspace, "slug" | "name" | "colour" | "phone" | "phoneHours">;
  inbox: Pick<Inbox, "id" | "address" | "channel" | "senderStyle" | "plusAddressing">;
  conversation: Pick<ConversationRow, "id" | "reference" | "subject" | "assigneeId" | "closesAt">;
  requesterName: string;
  participants: Known[];
  ownAddresses: string[];
  /** Signs links, reply addresses and Message-IDs. */
  key: SigningKey;
  /** In the reader's language. */
  phrases: Phrases;
  timeZone: string;
}

type Row = Matter["workspace"] &
  Omit<Matter["inbox"], "id"> &
  Omit<Matter["conversation"], "id"> & {
    inboxId: string;
    requesterName: string;
    language: string | null;
    timeZone: string;
    participants: (Omit<Known, "key"> & { key: string })[];
    ownAddresses: string[];
  };

export async function readMatter(tx: Tx, conversationId: string): Promise<Matter> {
  const row = await readRow(tx, conversationId);
  const { slug, name, colour, phone, phoneHours, address, channel, senderStyle, plusAddressing } = row;
  const { reference, subject, assigneeId, closesAt, requesterName, ownAddresses, timeZone } = row;
  const [key] = await signingKeys(tx);
  if (!key) throw new Error("The workspace has no signing key.");
  return {
    workspace: { slug, name, colour, phone, phoneHours },
    inbox: { id: row.inboxId, address, channel, senderStyle, plusAddressing },
    conversation: { id: conversationId, reference, subject, assigneeId, closesAt },
    requesterName,
    participants: row.participants.map((each) => ({ ...each, key: Buffer.from(each.key, "hex") })),
    ownAddresses,
    key,
    phrases: await phrasesFor(tx, row.language),
    timeZone,
  };
}

/** One trip: an answer waits for it. */
async function readRow(tx: Tx, conversationId: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select workspace.slug, workspace.name, workspace.colour, workspace.phone, workspace.phone_hours,
      inbox.id as inbox_id, inbox.address, inbox.channel, inbox.sender_style, inbox.plus_addressing,
      conversation.reference, conversation.subject, conversation.assignee_id, conversation.closes_at,
      requester.name as requester_name, coalesce(requester.time_zone, filed.time_zone, workspace.time_zone) as time_zone,
      coalesce(conversation.language, requester.language, filed.language, inbox.language) as language,
      (select coalesce(jsonb_agg(jsonb_build_object('id', participant.id, 'role', participant.role,
          'name', participant.name, 'address', participant.address, 'key', encode(participant.key, 'hex'))
          order by participant.joined_at, participant.id), '[]')
        from participant where participant.workspace_id = conversation.workspace_id
          and participant.conversation_id = conversation.id and participant.left_at is null) as participants,
      array(select own.address from inbox_address own where own.workspace_id = conversation.workspace_id) as own_addresses
    from conversation
      join workspace on workspace.id = conversation.workspace_id
      join inbox on inbox.workspace_id = conversation.workspace_id and inbox.id = conversation.inbox_id
      join customer filed on filed.workspace_id = conversation.workspace_id and filed.id = conversation.requester_id
      join customer requester on requester.workspace_id = filed.workspace_id and requester.id = filed.person_id
    where conversation.workspace_id = ${tx.workspaceId} and conversation.id = ${conversationId}`.execute(tx.db);
  if (!rows[0]) throw new Error("The conversation of a mail is not there.");
  return rows[0];
}
