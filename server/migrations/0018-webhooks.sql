-- Where another program of the company wants to hear of what happens here.
create table webhook (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  name            text not null,
  url             text not null,
  -- Empty: every kind that is offered.
  kinds           text[] not null default '{}',
  -- Sealed with the installation's secret, as we sign with it; shown once.
  secret          bytea not null,
  -- The one before it signs too until then, so that the other side can change over.
  earlier_secret  bytea,
  earlier_until   timestamptz,
  state           text not null default 'on' check (state in ('on', 'off')),
  off_reason      text,
  failing_since   timestamptz,
  created_at      timestamptz not null,
  primary key (workspace_id, id)
);
--- next
-- One event on its way to one webhook: the body is the same at each try.
create table webhook_delivery (
  workspace_id uuid not null,
  id           uuid not null,
  webhook_id   uuid not null,
  kind         text not null,
  body         text not null,
  state        text not null default 'queued' check (state in ('queued', 'deferred', 'delivered', 'failed', 'kept')),
  -- All tries, and those since it was last asked for: a replay begins its pauses anew.
  attempts     integer not null default 0,
  tries        integer not null default 0,
  due_at       timestamptz not null,
  lease_until  timestamptz,
  problem      text,
  delivered_at timestamptz,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, webhook_id) references webhook (workspace_id, id) on delete cascade
);
--- next
create index webhook_delivery_due on webhook_delivery (workspace_id, due_at) where state in ('queued', 'deferred');
--- next
create index webhook_delivery_log on webhook_delivery (workspace_id, webhook_id, created_at desc, id desc);
--- next
-- What the other side said each time.
create table webhook_attempt (
  workspace_id uuid not null,
  delivery_id  uuid not null,
  number       integer not null,
  at           timestamptz not null,
  status       integer,
  answer       text not null default '',
  problem      text,
  took_ms      integer not null,
  primary key (workspace_id, delivery_id, number),
  foreign key (workspace_id, delivery_id) references webhook_delivery (workspace_id, id) on delete cascade
);
--- next
create policy sweep on webhook_delivery for select using (current_setting('manyhands.sweep', true) = 'on');
--- next
create function workspaces_to_deliver(moment timestamptz) returns setof uuid
language plpgsql volatile as $$
begin
  perform set_config('manyhands.sweep', 'on', true);
  return query select distinct due.workspace_id from webhook_delivery due
    where due.state in ('queued', 'deferred') and due.due_at <= moment
      and (due.lease_until is null or due.lease_until <= moment);
  perform set_config('manyhands.sweep', 'off', true);
end $$;
