-- When a team is there: by blocks of the week, in a place's time, except on holidays.
create table calendar (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  name         text not null,
  time_zone    text not null,
  -- [{weekday, from, to}]: 1 is Monday, minutes since midnight.
  blocks       jsonb not null,
  -- Where holidays are read from each day; sealed, as such an address often carries a key.
  feed_url     bytea,
  feed_host    text,
  feed_read_at timestamptz,
  feed_problem text,
  feed_due_at  timestamptz,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);
--- next
create index calendar_feed_due on calendar (workspace_id, feed_due_at) where feed_due_at is not null;
--- next
create table holiday (
  workspace_id uuid not null,
  calendar_id  uuid not null,
  source       text not null check (source in ('hand', 'file', 'feed')),
  day          text not null check (day ~ '^\d{4}-\d\d-\d\d$'),
  name         text not null default '',
  primary key (workspace_id, calendar_id, source, day),
  foreign key (workspace_id, calendar_id) references calendar (workspace_id, id) on delete cascade
);
--- next
-- A team without a row keeps no hours: it is there at any time, and its working days are Monday to Friday.
create table team_hours (
  workspace_id uuid not null,
  team_id      uuid not null,
  calendar_id  uuid not null,
  primary key (workspace_id, team_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id) on delete cascade,
  foreign key (workspace_id, calendar_id) references calendar (workspace_id, id) on delete cascade
);
--- next
create policy sweep on calendar for select using (current_setting('manyhands.sweep', true) = 'on');
--- next
create function workspaces_to_read_calendars(moment timestamptz) returns setof uuid
language plpgsql volatile as $$
begin
  perform set_config('manyhands.sweep', 'on', true);
  return query select distinct due.workspace_id from calendar due where due.feed_due_at <= moment;
  perform set_config('manyhands.sweep', 'off', true);
end $$;
