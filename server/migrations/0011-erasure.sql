-- That somebody's data was erased by law: when, by whom, and how much; no word of theirs. The files of the storage go after the commit:
-- their keys stand here until they are gone.
create table erasure (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  customer_id     uuid not null,
  by_kind         text not null check (by_kind in ('member', 'key', 'system')),
  by_id           uuid,
  report          jsonb not null,
  keys_to_remove  text[] not null default '{}',
  at              timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);
--- next
create index erasure_of_customer on erasure (workspace_id, customer_id, at desc);
