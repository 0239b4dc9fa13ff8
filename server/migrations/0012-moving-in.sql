-- A mail may come in by ways that a later version knows: which there are stands in server/mail/incoming/mail.ts.
alter table mail drop constraint if exists mail_source_check;
--- next
alter table mail add constraint mail_source_check check (source ~ '^[a-z]{2,20}$');
--- next
-- One run of bringing in from elsewhere: from which files, into which inbox, how far, and what it did.
create table move_in (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  kind         text not null check (kind ~ '^[a-z]{2,20}$'),
  inbox_id     uuid,
  source       text not null check (length(source) between 1 and 1000),
  state        text not null check (state in ('running', 'done', 'failed')),
  found        integer not null default 0,
  counts       jsonb not null default '{}',
  problem      text,
  started_at   timestamptz not null,
  -- When it last wrote: one that says running and has long written nothing was broken off.
  written_at   timestamptz not null,
  ended_at     timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, inbox_id) references inbox (workspace_id, id) on delete cascade
);
--- next
create index move_in_by_time on move_in (workspace_id, started_at desc, id desc);
--- next
-- What a run could not take: where in the file it stands, and why.
create table move_in_problem (
  workspace_id uuid not null,
  move_in_id   uuid not null,
  number       integer not null,
  place        text not null check (length(place) between 1 and 500),
  reason       text not null check (length(reason) between 1 and 500),
  primary key (workspace_id, move_in_id, number),
  foreign key (workspace_id, move_in_id) references move_in (workspace_id, id) on delete cascade
);
