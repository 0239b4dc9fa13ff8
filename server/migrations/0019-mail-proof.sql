-- Why a mail leaves stands in server/mail/outgoing/outgoing-mail.ts.
alter table outgoing_mail drop constraint if exists outgoing_mail_purpose_check;
--- next
alter table outgoing_mail add constraint outgoing_mail_purpose_check check (purpose ~ '^[a-z_]{2,30}$');
--- next
-- The newest proof of an inbox: mails that it sends to itself, by the real path.
create table mail_proof (
  workspace_id  uuid not null references workspace (id) on delete cascade,
  inbox_id      uuid not null,
  -- Stands in the Message-IDs of its mails; nobody else can know it.
  key           text not null,
  state         text not null check (state in ('running', 'proved', 'failed')),
  asks_plus     boolean not null,
  begun_at      timestamptz not null,
  ended_at      timestamptz,
  -- When it was last proved: it may have failed since.
  proved_at     timestamptz,
  plain_came_at timestamptz,
  plus_came_at  timestamptz,
  came_by       text,
  -- Of the mail that came: who signed it, by which key.
  signed_domain text,
  signed_by     text,
  checks        jsonb not null default '[]',
  due_at        timestamptz not null,
  primary key (workspace_id, inbox_id),
  foreign key (workspace_id, inbox_id) references inbox (workspace_id, id) on delete cascade
);
--- next
create index mail_proof_due on mail_proof (workspace_id, due_at);
--- next
create policy sweep on mail_proof for select using (current_setting('manyhands.sweep', true) = 'on');
--- next
create function workspaces_to_prove(moment timestamptz) returns setof uuid
language plpgsql volatile as $$
begin
  perform set_config('manyhands.sweep', 'on', true);
  return query select distinct due.workspace_id from mail_proof due where due.due_at <= moment;
  perform set_config('manyhands.sweep', 'off', true);
end $$;
