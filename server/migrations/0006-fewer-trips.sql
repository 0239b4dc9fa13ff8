-- Who asks, in one trip: the session, the workspace named, and the member that this person is there. Only the row of that one
-- person is given out. It is asked before each request, and nothing is remembered between two: who is removed is out at once.
create function who_asks(session_token text, workspace_slug text, moment timestamptz)
returns table (session_id uuid, user_id uuid, created_at timestamptz, workspace_id uuid, member_id uuid, role text, team_ids uuid[])
language plpgsql volatile as $$
#variable_conflict use_column
declare
  before text := coalesce(current_setting('manyhands.workspace', true), '');
begin
  select session.id, session.user_id, session.created_at, workspace.id
    into session_id, user_id, created_at, workspace_id
    from user_session session left join workspace on workspace.slug = workspace_slug
    where session.token = session_token and session.expires_at > moment;
  if session_id is null then return; end if;
  if workspace_id is not null then
    perform set_config('manyhands.workspace', workspace_id::text, true);
    select own.id, own.role, array(
        select team_id from team_member
        where team_member.workspace_id = own.workspace_id and team_member.member_id = own.id)
      into member_id, role, team_ids
      from member own
      where own.workspace_id = who_asks.workspace_id and own.user_id = who_asks.user_id and own.state = 'active';
    perform set_config('manyhands.workspace', before, true);
  end if;
  return next;
end $$;
--- next
-- A list by assignee over every state; the other index of assignees holds only what has not ended.
create index conversation_by_assignee on conversation (workspace_id, assignee_id, last_message_at desc, id desc)
  where spam_at is null and trashed_at is null and assignee_id is not null;
--- next
-- What lies between us and one address: the built-in mailbox asks for it.
create index mail_from on mail (workspace_id, from_address, received_at desc) where from_address <> '';
--- next
create index message_without_mail on message (workspace_id, author_address) where kind = 'inbound' and mail_id is null;
--- next
create index participant_by_address on participant (workspace_id, address) where address is not null;
