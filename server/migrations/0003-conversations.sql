create table conversation (
  workspace_id   uuid not null references workspace (id) on delete cascade,
  id             uuid not null,
  reference      text not null,
  subject        text not null check (length(subject) <= 1000),
  state          text not null check (state in ('open', 'waiting', 'answered', 'resolved', 'closed')),
  turn           text check (turn in ('ours', 'customer', 'colleague', 'date')),
  resolution     text check (resolution in ('confirmed', 'by_reply', 'by_word',
                   'silence', 'withdrawn', 'not_possible', 'no_reply_needed', 'duplicate')),
  inbox_id       uuid not null,
  team_id        uuid not null,
  assignee_id    uuid,
  requester_id   uuid not null,
  channel        text not null default 'email',
  language       text,
  version        integer not null default 1,
  -- What the list shows stands here, so that a page of the list reads one table.
  last_message_at      timestamptz not null,
  last_message_kind    text,
  last_message_preview text not null default '',
  last_message_author  text not null default '',
  unanswered_since     timestamptz,
  unanswered_latest    timestamptz,
  -- The version at which the newest message came: who answers must have seen it.
  message_version      integer not null default 1,
  waiting_reason       text,
  wakes_at       timestamptz,
  question_state text check (question_state in ('planned', 'asked', 'reminded')),
  question_at    timestamptz,
  closes_at      timestamptz,
  previous_id    uuid,
  reopened_count integer not null default 0,
  wants_somebody_else boolean not null default false,
  held_count     integer not null default 0,
  unseen_thanks  boolean not null default false,
  undelivered    boolean not null default false,
  spam_at        timestamptz,
  trashed_at     timestamptz,
  ended_at       timestamptz,
  created_at     timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, reference),
  foreign key (workspace_id, inbox_id) references inbox (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, assignee_id) references member (workspace_id, id),
  foreign key (workspace_id, requester_id) references customer (workspace_id, id),
  foreign key (workspace_id, previous_id) references conversation (workspace_id, id),
  check ((state in ('resolved', 'closed')) = (turn is null)),
  check ((state in ('resolved', 'closed')) = (resolution is not null)),
  check ((state in ('resolved', 'closed')) = (ended_at is not null)),
  check (state <> 'resolved' or resolution in ('confirmed', 'by_reply', 'by_word')),
  check (state <> 'closed' or resolution not in ('confirmed', 'by_reply', 'by_word')),
  check (state <> 'open' or turn = 'ours'),
  check (state <> 'waiting' or (turn in ('customer', 'colleague', 'date') and wakes_at is not null))
);
--- next
create index conversation_by_time on conversation (workspace_id, last_message_at desc, id desc)
  where spam_at is null and trashed_at is null;
--- next
create index conversation_by_state on conversation (workspace_id, state, last_message_at desc, id desc)
  where spam_at is null and trashed_at is null;
--- next
create index conversation_of_assignee on conversation (workspace_id, assignee_id, turn, last_message_at desc, id desc)
  where spam_at is null and trashed_at is null and turn is not null;
--- next
create index conversation_by_team on conversation (workspace_id, team_id, state, last_message_at desc, id desc)
  where spam_at is null and trashed_at is null;
--- next
create index conversation_by_requester on conversation (workspace_id, requester_id, last_message_at desc, id desc);
--- next
create index conversation_set_aside on conversation (workspace_id, last_message_at desc, id desc)
  where spam_at is not null or trashed_at is not null;
--- next
create index conversation_to_wake on conversation (workspace_id, wakes_at) where wakes_at is not null;
--- next
-- Somebody on the conversation, with a key of their own: in the reply address, in the link to the page.
create table participant (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  conversation_id uuid not null,
  customer_id     uuid,
  role            text not null check (role in ('requester', 'participant', 'outsider')),
  name            text not null default '',
  address         text,
  key             bytea not null check (length(key) = 8),
  joined_at       timestamptz not null,
  left_at         timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, key),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);
--- next
-- Those without an address are not the same person; whoever opens a conversation reads its people by this.
create unique index participant_once on participant (workspace_id, conversation_id, address);
--- next
create table message (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  conversation_id uuid not null,
  kind            text not null check (kind in ('inbound', 'outbound', 'note', 'call')),
  -- To whom it belongs: what an outsider wrote stays apart from the customer.
  side            text not null default 'customer' check (side in ('customer', 'outsider', 'team')),
  author_kind     text not null check (author_kind in ('customer', 'member', 'key', 'system', 'outsider')),
  author_id       uuid,
  author_name     text not null default '',
  author_address  text,
  participant_id  uuid,
  subject         text,
  text            text not null default '',
  html            text,
  folded          jsonb not null default '[]',
  recipients      jsonb not null default '{"to": [], "cc": [], "bcc": []}',
  version         integer not null default 1,
  mail_id         uuid,
  mime_message_id text,
  in_reply_to     text,
  sender_proof    text check (sender_proof in ('none', 'pass', 'fail')),
  is_thanks       boolean not null default false,
  asks_whether_solved boolean not null default false,
  flags           text[] not null default '{}',
  -- An outbound message can be taken back until then.
  sends_at        timestamptz,
  taken_back_at   timestamptz,
  delivery        text check (delivery in ('kept', 'queued', 'deferred', 'sent', 'failed', 'bounced')),
  delivery_problem text,
  written_at      timestamptz,
  created_at      timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, participant_id) references participant (workspace_id, id)
);
--- next
create index message_in_conversation on message (workspace_id, conversation_id, created_at, id);
--- next
create index message_by_mime_id on message (workspace_id, mime_message_id) where mime_message_id is not null;
--- next
create index message_by_time on message (workspace_id, created_at desc, id desc);
--- next
create table attachment (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  -- Null until the message that it was added to is sent.
  message_id   uuid,
  filename     text not null check (length(filename) between 1 and 255),
  content_type text not null,
  size         bigint not null check (size >= 0),
  sha256       bytea,
  storage_key  text not null,
  content_id   text,
  is_inline    boolean not null default false,
  created_by   uuid,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade
);
--- next
create index attachment_of_message on attachment (workspace_id, message_id);
--- next
create table wait (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  conversation_id uuid not null,
  waits_on        text not null check (waits_on in ('customer', 'colleague', 'date')),
  until           timestamptz not null,
  reason          text not null default '' check (length(reason) <= 500),
  source          text not null default 'member',
  created_by      uuid,
  created_at      timestamptz not null,
  ended_at        timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade
);
--- next
create index wait_open on wait (workspace_id, conversation_id, until) where ended_at is null;
--- next
-- "Did this solve it?": planned for a time, asked, reminded once, and how it ended.
create table question (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  conversation_id uuid not null,
  message_id      uuid,
  asked_by        uuid,
  state           text not null check (state in ('planned', 'asked', 'reminded', 'answered', 'silent', 'dropped')),
  due_at          timestamptz,
  asked_at        timestamptz,
  reminded_at     timestamptz,
  answer          text check (answer in ('yes', 'not_yet', 'no_longer_needed')),
  answered_by     uuid,
  answered_at     timestamptz,
  created_at      timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade
);
--- next
create unique index question_running on question (workspace_id, conversation_id) where state in ('planned', 'asked', 'reminded');
--- next
create index question_due on question (workspace_id, due_at) where state in ('planned', 'asked', 'reminded');
--- next
-- How a matter ended: who said so, when, in which message, and whether it was taken back. The customer's own words stay here.
create table ending (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  conversation_id uuid not null,
  resolution      text not null,
  by_kind         text not null check (by_kind in ('customer', 'member', 'key', 'system')),
  by_id           uuid,
  message_id      uuid,
  reason          text not null default '' check (length(reason) <= 2000),
  helper_id       uuid,
  at              timestamptz not null,
  undone_at       timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade
);
--- next
create index ending_of_conversation on ending (workspace_id, conversation_id, at);
--- next
-- A customer's word of thanks, for the one who earned it.
create table thanks (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  conversation_id uuid not null,
  customer_id     uuid not null,
  member_id       uuid,
  words           text not null check (length(words) between 1 and 2000),
  at              timestamptz not null,
  seen_at         timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
--- next
create index thanks_of_member on thanks (workspace_id, member_id, at desc);
--- next
create index thanks_in_conversation on thanks (workspace_id, conversation_id, at desc);
--- next
create table draft (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  member_id       uuid not null,
  -- The conversation's id, or an id of its own for a conversation that is still to begin.
  place_id        uuid not null,
  conversation_id uuid,
  kind            text not null check (kind in ('outbound', 'note')),
  body            jsonb not null,
  seen_version    integer,
  updated_at      timestamptz not null,
  primary key (workspace_id, member_id, place_id, kind),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);
--- next
create table seen (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  member_id       uuid not null,
  conversation_id uuid not null,
  version         integer not null,
  at              timestamptz not null,
  primary key (workspace_id, member_id, conversation_id),
  foreign key (workspace_id, conversation_id) references conversation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);
--- next
-- Kept by a projection: which pile each conversation was last counted in, and how many each pile holds.
create table counted_conversation (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  conversation_id uuid not null,
  piles           text[] not null,
  primary key (workspace_id, conversation_id)
);
--- next
create table pile (
  workspace_id uuid not null references workspace (id) on delete cascade,
  name         text not null,
  count        integer not null,
  primary key (workspace_id, name)
);
