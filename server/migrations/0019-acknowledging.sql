alter table outgoing_mail drop constraint if exists outgoing_mail_purpose_check;
--- next
-- Which there are stands in server/mail/outgoing/outgoing-mail.ts.
alter table outgoing_mail add constraint outgoing_mail_purpose_check check (purpose ~ '^[a-z_]{2,30}$');
--- next
-- The limits of what goes out by itself ask who got one lately.
create index outgoing_mail_acknowledgement on outgoing_mail (workspace_id, created_at) where purpose = 'acknowledgement';
--- next
-- Inboxes whose customers are told that we have their message. No row: they are not.
create table acknowledgement (
  workspace_id           uuid not null,
  inbox_id               uuid not null,
  is_on                  boolean not null,
  -- Of the team's open hours.
  answers_within_minutes integer not null check (answers_within_minutes between 15 and 30000),
  primary key (workspace_id, inbox_id),
  foreign key (workspace_id, inbox_id) references inbox (workspace_id, id) on delete cascade
);
--- next
-- Senders to whom nothing goes by itself any more, until somebody lifts it: two machines would answer each other for ever.
create table quiet_sender (
  workspace_id uuid not null references workspace (id) on delete cascade,
  address      text not null,
  reason       text not null check (reason in ('too_many', 'identical')),
  since        timestamptz not null,
  primary key (workspace_id, address)
);
