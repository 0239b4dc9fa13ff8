-- Who changed which setting, when, from what, to what. Written in the transaction of the change, never changed, never with a secret.
create table audit_entry (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  at           timestamptz not null,
  actor_kind   text not null check (actor_kind in ('member', 'key', 'customer', 'system')),
  actor_id     uuid,
  -- As they were called then: an entry stays true when somebody takes another name.
  actor_name   text not null,
  kind         text not null,
  subject_id   text,
  subject      text not null,
  changes      jsonb not null default '[]',
  primary key (workspace_id, id)
);
--- next
create index audit_entry_by_time on audit_entry (workspace_id, at desc, id desc);
