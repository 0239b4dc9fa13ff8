-- A mail may come in by ways that a later version knows: which there are stands in server/mail/incoming/mail.ts.
alter table mail drop constraint mail_source_check;
--- next
alter table mail add constraint mail_source_check check (source ~ '^[a-z]{2,20}$');
--- next
-- A mailbox elsewhere, from which an inbox fetches its mail by IMAP.
create table fetched_mailbox (
  workspace_id  uuid not null references workspace (id) on delete cascade,
  inbox_id      uuid not null,
  host          text not null,
  port          integer not null check (port between 1 and 65535),
  security      text not null check (security in ('tls', 'starttls', 'none')),
  user_name     text not null,
  -- Sealed with the installation's secret; never shown again.
  password      bytea not null,
  folders       text[] not null check (cardinality(folders) between 1 and 20),
  -- Where copies of what we send are filed; null: nowhere.
  sent_folder   text,
  -- As the server listed them last, to choose from.
  known_folders text[] not null default '{}',
  state         text not null default 'connecting' check (state in ('connecting', 'listening', 'failing')),
  trouble       text,
  problem       text,
  failing_since timestamptz,
  failures      integer not null default 0,
  looked_at     timestamptz,
  fetched_at    timestamptz,
  due_at        timestamptz not null,
  -- One process watches it: the one whose key stands here, until then.
  lease_key     uuid,
  lease_until   timestamptz,
  created_at    timestamptz not null,
  primary key (workspace_id, inbox_id),
  foreign key (workspace_id, inbox_id) references inbox (workspace_id, id) on delete cascade
);
--- next
create index fetched_mailbox_due on fetched_mailbox (workspace_id, due_at);
--- next
create policy sweep on fetched_mailbox for select using (current_setting('manyhands.sweep', true) = 'on');
--- next
create function workspaces_to_fetch(moment timestamptz) returns setof uuid
language plpgsql volatile as $$
begin
  perform set_config('manyhands.sweep', 'on', true);
  return query select distinct due.workspace_id from fetched_mailbox due
    where due.due_at <= moment and (due.lease_until is null or due.lease_until <= moment);
  perform set_config('manyhands.sweep', 'off', true);
end $$;
--- next
-- How far a folder was read: every mail up to this UID is in the ledger, or stands in unfetched_mail (RFC 3501, section 2.3.1.1).
create table fetched_folder (
  workspace_id uuid not null,
  inbox_id     uuid not null,
  path         text not null,
  uid_validity bigint not null,
  uid_taken    bigint not null,
  -- Until the first whole look: only what has come to the mailbox since.
  since        timestamptz,
  looked_at    timestamptz not null,
  primary key (workspace_id, inbox_id, path),
  foreign key (workspace_id, inbox_id) references fetched_mailbox (workspace_id, inbox_id) on delete cascade
);
--- next
-- A mail that could not be fetched: it keeps no other out, is tried again, and is seen.
create table unfetched_mail (
  workspace_id uuid not null,
  inbox_id     uuid not null,
  path         text not null,
  uid_validity bigint not null,
  uid          bigint not null,
  problem      text not null,
  attempts     integer not null default 1,
  -- Null: not tried again.
  due_at       timestamptz,
  since        timestamptz not null,
  primary key (workspace_id, inbox_id, path, uid_validity, uid),
  foreign key (workspace_id, inbox_id) references fetched_mailbox (workspace_id, inbox_id) on delete cascade
);
--- next
-- What we sent, to be filed in the mailbox's own folder of sent mail: once for each Message-ID.
create table sent_copy (
  workspace_id     uuid not null,
  inbox_id         uuid not null,
  mime_message_id  text not null,
  outgoing_mail_id uuid not null,
  attempts         integer not null default 0,
  due_at           timestamptz,
  filed_at         timestamptz,
  problem          text,
  created_at       timestamptz not null,
  primary key (workspace_id, inbox_id, mime_message_id),
  foreign key (workspace_id, inbox_id) references fetched_mailbox (workspace_id, inbox_id) on delete cascade,
  foreign key (workspace_id, outgoing_mail_id) references outgoing_mail (workspace_id, id) on delete cascade
);
--- next
create index sent_copy_due on sent_copy (workspace_id, inbox_id, due_at) where due_at is not null;
