-- The ledger: every mail that was accepted, and what became of it. The raw mail stands here, or in the storage when it is large.
create table mail (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  inbox_id        uuid not null,
  message_id      text not null default '',
  body_hash       bytea not null check (length(body_hash) = 32),
  envelope_from   text not null default '',
  envelope_to     text not null default '',
  raw             bytea,
  raw_key         text,
  size            bigint not null,
  source          text not null check (source in ('smtp', 'lmtp', 'pipe', 'mailbox', 'http')),
  -- Who handed it to us, for the checks of its sender.
  remote_address  text,
  helo            text,
  state           text not null default 'received'
                    check (state in ('received', 'opened', 'joined', 'automatic', 'bounce', 'duplicate', 'held', 'unreadable')),
  problem         text,
  kind            text,
  from_name       text not null default '',
  from_address    text not null default '',
  reply_to        text not null default '',
  -- A member forwarded it: the original sender, for whom it may be opened after a look.
  proposed_name    text,
  proposed_address text,
  subject         text not null default '',
  preview         text not null default '',
  flags           text[] not null default '{}',
  sender_proof    text check (sender_proof in ('none', 'pass', 'fail')),
  conversation_id uuid,
  entry_id        uuid,
  attempts        integer not null default 0,
  due_at          timestamptz,
  lease_until     timestamptz,
  received_at     timestamptz not null,
  read_at         timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, inbox_id) references inbox (workspace_id, id),
  check (raw is not null or raw_key is not null)
);
--- next
-- Compressing 4 KB costs more than writing them: mails are taken in faster without.
alter table mail alter column raw set storage external;
--- next
create index mail_same on mail (workspace_id, inbox_id, message_id, body_hash);
--- next
create index mail_due on mail (workspace_id, due_at) where state = 'received';
--- next
create index mail_by_time on mail (workspace_id, received_at desc, id desc);
--- next
create index mail_by_state on mail (workspace_id, state, received_at desc, id desc);
--- next
create index mail_of_sender on mail (workspace_id, inbox_id, from_address) where reply_to <> '';
--- next
create index mail_held on mail (workspace_id, conversation_id) where state = 'held';
--- next
-- One copy to one recipient. It is composed when it is due; from then on every try sends the same bytes.
create table outgoing_mail (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  purpose         text not null check (purpose in ('message', 'question', 'reminder', 'sign_in', 'invitation', 'forward')),
  inbox_id        uuid,
  conversation_id uuid,
  -- The message of the conversation; every copy of it has the same Message-ID.
  entry_id        uuid,
  participant_id  uuid,
  recipient       text not null check (length(recipient) between 3 and 320),
  recipient_name  text not null default '',
  envelope_from   text not null default '',
  mime_message_id text not null,
  subject         text not null default '',
  -- What the composer needs; cleared once the bytes stand, here or (large ones) in the storage.
  ingredients     jsonb,
  raw             bytea,
  raw_key         text,
  state           text not null default 'queued' check (state in ('kept', 'queued', 'deferred', 'sent', 'failed', 'cancelled')),
  problem         text,
  bounced_at      timestamptz,
  attempts        integer not null default 0,
  due_at          timestamptz not null,
  lease_until     timestamptz,
  -- The first try: five days after it we give up, four hours after it the agent is told.
  tried_since     timestamptz,
  delay_told_at   timestamptz,
  last_response   text,
  sent_at         timestamptz,
  created_at      timestamptz not null,
  primary key (workspace_id, id),
  check (ingredients is not null or raw is not null or raw_key is not null)
);
--- next
create index outgoing_mail_due on outgoing_mail (workspace_id, due_at) where state in ('queued', 'deferred');
--- next
create index outgoing_mail_by_time on outgoing_mail (workspace_id, created_at desc, id desc);
--- next
create index outgoing_mail_of_entry on outgoing_mail (workspace_id, entry_id) where entry_id is not null;
--- next
create index outgoing_mail_of_conversation on outgoing_mail (workspace_id, conversation_id, created_at desc, id desc)
  where conversation_id is not null;
--- next
create index outgoing_mail_to on outgoing_mail (workspace_id, recipient, created_at desc, id desc);
--- next
create unique index outgoing_mail_once on outgoing_mail (workspace_id, mime_message_id, recipient);
--- next
-- An address that does not take mail: after a hard bounce at once, after three soft ones in seven days.
create table undeliverable_address (
  workspace_id uuid not null references workspace (id) on delete cascade,
  address      text not null check (address = lower(address)),
  soft_count   integer not null default 0,
  since        timestamptz not null,
  stopped_at   timestamptz,
  reason       text not null default '',
  primary key (workspace_id, address)
);
--- next
-- Sweeps ask which workspaces have something due before they enter one: these rows may be looked at without a workspace.
create function due_workspaces(queue text, moment timestamptz) returns setof uuid
language plpgsql volatile as $$
begin
  perform set_config('manyhands.sweep', 'on', true);
  case queue
    when 'mail' then return query
      select distinct due.workspace_id from mail due where due.state = 'received' and due.due_at <= moment;
    when 'outgoing_mail' then return query
      select distinct due.workspace_id from outgoing_mail due where due.state in ('queued', 'deferred') and due.due_at <= moment;
    when 'conversation' then return query
      select distinct due.workspace_id from conversation due where due.wakes_at <= moment;
    when 'question' then return query
      select distinct due.workspace_id from question due
      where due.state in ('planned', 'asked', 'reminded') and due.due_at <= moment;
  end case;
  perform set_config('manyhands.sweep', 'off', true);
end $$;
--- next
create policy sweep on mail for select using (current_setting('manyhands.sweep', true) = 'on');
--- next
create policy sweep on outgoing_mail for select using (current_setting('manyhands.sweep', true) = 'on');
--- next
create policy sweep on conversation for select using (current_setting('manyhands.sweep', true) = 'on');
--- next
create policy sweep on question for select using (current_setting('manyhands.sweep', true) = 'on');
