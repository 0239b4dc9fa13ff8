import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

interface Whose {
  ids: readonly string[];
  /** Their own matters: everything said in them goes. */
  conversationIds: readonly string[];
  participantIds: readonly string[];
  /** Elsewhere: what they said, and their addresses where somebody wrote to them. */
  addresses: readonly string[];
}

export interface ErasedMessages {
  count: number;
  storageKeys: string[];
  /** Those in the matters of others. */
  elsewhere: { id: string; conversationId: string }[];
}

const nobody = '{"to": [], "cc": [], "bcc": []}';

/** Empties messages and takes their files away. That there was a message, of which kind and when, stays. */
export async function eraseMessages(tx: Tx, whose: Whose): Promise<ErasedMessages> {
  const { workspaceId } = tx;
  const { rows } = await sql<{ id: string; conversationId: string }>`
    update message set text = '', html = null, folded = '[]', subject = null, recipients = ${nobody}, flags = '{}',
      author_name = case when author_kind in ('customer', 'outsider') then '' else author_name end,
      author_address = null, mime_message_id = null, in_reply_to = null, delivery_problem = null
    where workspace_id = ${workspaceId} and (conversation_id = any(${[...whose.conversationIds]}::uuid[])
      or (author_kind in ('customer', 'outsider')
        and (author_id = any(${[...whose.ids]}::uuid[]) or participant_id = any(${[...whose.participantIds]}::uuid[]))))
    returning id, conversation_id`.execute(tx.db);
  const messageIds = rows.map(({ id }) => id);
  const files = await tx.db
    .deleteFrom("attachment")
    .where("workspaceId", "=", workspaceId)
    .where((its) => its.eb("messageId", "=", its.fn.any(its.val(messageIds))))
    .returning("storageKey")
    .execute();
  const elsewhere = rows.filter(({ conversationId }) => !whose.conversationIds.includes(conversationId));
  await forgetInLists(tx, elsewhere);
  await forgetAddresses(tx, whose.addresses);
  return { count: rows.length, storageKeys: files.map(({ storageKey }) => storageKey), elsewhere };
}

/** Where the newest message of somebody else's matter was theirs, the list shows its beginning no longer. */
async function forgetInLists(tx: Tx, elsewhere: ErasedMessages["elsewhere"]): Promise<void> {
  await sql`
    update conversation set last_message_preview = '', last_message_author = '', version = version + 1
    where workspace_id = ${tx.workspaceId} and id = any(${elsewhere.map((each) => each.conversationId)}::uuid[])
      and (select message.id from message where message.workspace_id = ${tx.workspaceId}
        and message.conversation_id = conversation.id and message.kind <> 'note'
        order by message.created_at desc, message.id desc limit 1) = any(${elsewhere.map(({ id }) => id)}::uuid[])`.execute(
    tx.db,
  );
}

/** To whom the messages of others went: their address is taken out of each list. */
async function forgetAddresses(tx: Tx, addresses: readonly string[]): Promise<void> {
  const list = (
    name: string,
  ) => sql`coalesce((select jsonb_agg(one) from jsonb_array_elements(recipients->${sql.lit(name)}) one
    where lower(one->>'address') <> all(${[...addresses]}::text[])), '[]'::jsonb)`;
  await sql`
    update message set recipients = jsonb_build_object('to', ${list("to")}, 'cc', ${list("cc")}, 'bcc', ${list("bcc")})
    where workspace_id = ${tx.workspaceId} and exists (
      select from jsonb_path_query(recipients, '$.*[*].address') named
      where lower(named #>> '{}') = any(${[...addresses]}::text[]))`.execute(tx.db);
}
