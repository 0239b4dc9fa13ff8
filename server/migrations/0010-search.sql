-- Words are numbered over all workspaces, so that one word's number never finds another workspace's messages.
create sequence search_word_number as integer;
--- next
-- Each word that was ever said in a workspace, folded; also what is not a word but is found like one: see server/search/sign.ts.
create table search_word (
  workspace_id uuid not null references workspace (id) on delete cascade,
  number       integer not null default nextval('search_word_number'),
  word         text collate "C" not null check (length(word) between 1 and 100),
  -- Read from its end, where it is a name: names are found with a typing error in them.
  backwards    text collate "C",
  -- In how many messages.
  messages     integer not null default 0,
  primary key (workspace_id, number),
  unique (workspace_id, word)
);
--- next
create index search_word_backwards on search_word (workspace_id, backwards) where backwards is not null;
--- next
-- Under what else a word is found: its stem in a language, the parts that it ends with.
create table search_form (
  workspace_id uuid not null references workspace (id) on delete cascade,
  form         text collate "C" not null,
  number       integer not null,
  primary key (workspace_id, form, number),
  foreign key (workspace_id, number) references search_word (workspace_id, number) on delete cascade
);
--- next
create index search_form_of_word on search_form (workspace_id, number);
--- next
-- One message as the search knows it: when, and the numbers of its words. It goes away with the message.
create table search_document (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  message_id      uuid not null,
  conversation_id uuid not null,
  at              timestamptz not null,
  words           integer[] not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade
);
--- next
create index search_document_by_time on search_document (workspace_id, at desc, message_id desc);
--- next
create index search_document_by_conversation on search_document (workspace_id, conversation_id, at desc, message_id desc);
--- next
create index search_document_by_words on search_document using gin (words) with (fastupdate = off);
--- next
-- Under row-level security PostgreSQL does not ask an index for array overlap, as that is not marked leakproof, and a rare word takes
-- seconds. The table holds numbers and no words, so its rows may be looked at; each statement still names the workspace, and
-- what a number means, and every message, stays behind the tenant's policy. Decision 0020.
create policy find on search_document for select using (true);
--- next
-- Up to which event the search has read.
create table search_progress (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  position     bigint not null default 0
);
--- next
-- A phone number is found by its last eight digits, however it is written.
create index identity_by_last_digits on identity (workspace_id, right(value, 8)) where kind = 'phone';
--- next
create index identity_by_value on identity (workspace_id, (lower(value) collate "C"));
--- next
create policy sweep on event_head for select using (current_setting('manyhands.sweep', true) = 'on');
--- next
create policy sweep on search_progress for select using (current_setting('manyhands.sweep', true) = 'on');
--- next
-- In which workspaces something happened that the search has not read yet.
create function workspaces_to_index() returns setof uuid
language plpgsql volatile as $$
begin
  perform set_config('manyhands.sweep', 'on', true);
  return query select head.workspace_id from event_head head
    left join search_progress progress on progress.workspace_id = head.workspace_id
    where head.position > coalesce(progress.position, 0);
  perform set_config('manyhands.sweep', 'off', true);
end $$;
