-- Two customers who are one person: the one is merged into the other, and no row of theirs moves. Everything that reads a customer
-- follows `person_id` (decision 0025), so that they can be separated again at any time, each with what is theirs.
alter table customer add column merged_into uuid check (merged_into <> id);
--- next
alter table customer add column person_id uuid not null generated always as (coalesce(merged_into, id)) stored;
--- next
alter table customer add foreign key (workspace_id, merged_into) references customer (workspace_id, id);
--- next
create index customer_by_person on customer (workspace_id, person_id);
--- next
-- How they like to be reached and what they need: it stands where one answers them.
alter table customer add column needs text not null default '' check (length(needs) <= 500);
--- next
-- They want nothing from us that they did not ask for. Answers to what they write still go.
alter table customer add column do_not_contact_since timestamptz;
--- next
-- What the company itself wants to know, by the id of its custom field.
alter table customer add column custom jsonb not null default '{}';
--- next
alter table company add column custom jsonb not null default '{}';
--- next
-- They belong there because of the domain of their address, not because somebody said so.
alter table customer_company add column by_domain boolean not null default false;
--- next
create index customer_company_by_company on customer_company (workspace_id, company_id);
--- next
-- Who said that two customers are one person, and when; `undone_at`: and that they are not.
create table customer_merge (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  customer_id  uuid not null,
  into_id      uuid not null check (into_id <> customer_id),
  merged_by    uuid,
  at           timestamptz not null,
  undone_by    uuid,
  undone_at    timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, into_id) references customer (workspace_id, id) on delete cascade
);
--- next
create unique index customer_merge_standing on customer_merge (workspace_id, customer_id) where undone_at is null;
--- next
create index customer_merge_into on customer_merge (workspace_id, into_id) where undone_at is null;
--- next
-- Somebody said that these two are not the same person: it is not proposed again. The smaller id stands first.
create table customer_apart (
  workspace_id uuid not null references workspace (id) on delete cascade,
  customer_id  uuid not null,
  other_id     uuid not null check (customer_id < other_id),
  said_by      uuid,
  at           timestamptz not null,
  primary key (workspace_id, customer_id, other_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, other_id) references customer (workspace_id, id) on delete cascade
);
--- next
create table customer_note (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  customer_id  uuid not null,
  text         text not null check (length(text) between 1 and 4000),
  member_id    uuid,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
--- next
create index customer_note_by_customer on customer_note (workspace_id, customer_id, created_at desc);
--- next
create table custom_field (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  subject      text not null check (subject in ('customer', 'company')),
  name         text not null check (length(name) between 1 and 60),
  kind         text not null check (kind in ('text', 'number', 'date', 'choice')),
  choices      text[] not null default '{}',
  created_at   timestamptz not null,
  archived_at  timestamptz,
  primary key (workspace_id, id)
);
--- next
create unique index custom_field_by_name on custom_field (workspace_id, subject, lower(name)) where archived_at is null;
--- next
create index identity_by_local_part on identity (workspace_id, split_part(value, '@', 1)) where kind = 'email';
--- next
create index identity_by_domain on identity (workspace_id, split_part(value, '@', 2)) where kind = 'email';
