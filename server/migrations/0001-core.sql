-- Global tables: read before the workspace is known. Every other table begins its keys with workspace_id.
create table installation (
  name  text primary key,
  value jsonb not null
);
--- next
create table workspace (
  id               uuid primary key,
  slug             text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$'),
  name             text not null check (length(name) between 1 and 100),
  colour           text not null default '#17614f' check (colour ~ '^#[0-9a-f]{6}$'),
  logo_key         text,
  language         text not null default 'en',
  time_zone        text not null default 'UTC',
  phone            text,
  phone_hours      text,
  is_demo          boolean not null default false,
  recontact_days   integer not null default 14 check (recontact_days between 0 and 365),
  created_at       timestamptz not null
);
--- next
create table api_key (
  id           uuid primary key,
  workspace_id uuid not null references workspace (id) on delete cascade,
  name         text not null check (length(name) between 1 and 100),
  hash         bytea not null unique,
  scopes       text[] not null check (scopes <@ array['read', 'write', 'admin']),
  created_by   uuid,
  created_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
--- next
create index api_key_by_workspace on api_key (workspace_id, created_at);
--- next
create table event_head (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  position     bigint not null default 0
);
--- next
create table event (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  position        bigint not null,
  kind            text not null,
  conversation_id uuid,
  actor_kind      text not null check (actor_kind in ('member', 'key', 'customer', 'system')),
  actor_id        uuid,
  facts           jsonb not null default '{}',
  request_key     text,
  at              timestamptz not null,
  primary key (workspace_id, position)
);
--- next
create index event_by_conversation on event (workspace_id, conversation_id, position) where conversation_id is not null;
--- next
-- What was answered to a request that may be sent again. Commits with the verb.
create table idempotent_request (
  workspace_id uuid not null references workspace (id) on delete cascade,
  actor_id     uuid not null,
  key          text not null check (length(key) between 1 and 200),
  fingerprint  bytea not null,
  status       integer,
  body         jsonb,
  created_at   timestamptz not null,
  primary key (workspace_id, actor_id, key)
);
--- next
create index idempotent_request_by_age on idempotent_request (workspace_id, created_at);
--- next
create table signing_key (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           smallint not null check (id between 0 and 255),
  secret       bytea not null check (length(secret) = 32),
  created_at   timestamptz not null,
  retired_at   timestamptz,
  primary key (workspace_id, id)
);
--- next
create table text_override (
  workspace_id uuid not null references workspace (id) on delete cascade,
  key          text not null,
  language     text not null,
  body         text not null check (length(body) <= 20000),
  updated_by   uuid,
  updated_at   timestamptz not null,
  primary key (workspace_id, key, language)
);
--- next
-- user_id points at the global user_account, made in the next migration.
create table member (
  workspace_id  uuid not null references workspace (id) on delete cascade,
  id            uuid not null,
  user_id       uuid not null,
  role          text not null check (role in ('owner', 'admin', 'agent', 'colleague')),
  state         text not null default 'active' check (state in ('active', 'removed')),
  name          text not null check (length(name) between 1 and 100),
  public_name   text not null check (length(public_name) between 1 and 60),
  face          text,
  picture_key   text,
  about         text not null default '' check (length(about) <= 300),
  languages     text[] not null default '{}',
  working_hours text not null default '' check (length(working_hours) <= 200),
  time_zone     text,
  signature     text not null default '' check (length(signature) <= 2000),
  preferences   jsonb not null default '{}',
  created_at    timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, user_id)
);
--- next
create index member_by_user on member (user_id);
--- next
create table team (
  workspace_id   uuid not null references workspace (id) on delete cascade,
  id             uuid not null,
  name           text not null check (length(name) between 1 and 60),
  lead_member_id uuid,
  archived_at    timestamptz,
  created_at     timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name),
  foreign key (workspace_id, lead_member_id) references member (workspace_id, id)
);
--- next
create table team_member (
  workspace_id uuid not null references workspace (id) on delete cascade,
  team_id      uuid not null,
  member_id    uuid not null,
  primary key (workspace_id, team_id, member_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);
--- next
create index team_member_by_member on team_member (workspace_id, member_id);
--- next
create table invitation (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  email        text not null,
  role         text not null check (role in ('owner', 'admin', 'agent', 'colleague')),
  team_ids     uuid[] not null default '{}',
  token_hash   bytea not null,
  invited_by   uuid,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  accepted_at  timestamptz,
  revoked_at   timestamptz,
  primary key (workspace_id, id)
);
--- next
create table company (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  name         text not null check (length(name) between 1 and 200),
  domains      text[] not null default '{}',
  asks_whether_solved boolean not null default true,
  created_at   timestamptz not null,
  primary key (workspace_id, id)
);
--- next
create table customer (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  kind         text not null default 'external' check (kind in ('external', 'internal')),
  name         text not null check (length(name) between 1 and 200),
  language     text,
  city         text,
  time_zone    text,
  about        text not null default '' check (length(about) <= 2000),
  asks_whether_solved boolean not null default true,
  created_at   timestamptz not null,
  primary key (workspace_id, id)
);
--- next
create index customer_by_name on customer (workspace_id, lower(name), id);
--- next
create table customer_company (
  workspace_id uuid not null references workspace (id) on delete cascade,
  customer_id  uuid not null,
  company_id   uuid not null,
  primary key (workspace_id, customer_id, company_id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade,
  foreign key (workspace_id, company_id) references company (workspace_id, id) on delete cascade
);
--- next
-- A shared identity (a family's phone, info@...) suggests who it may be; it never attributes or discloses.
create table identity (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  customer_id  uuid not null,
  kind         text not null check (kind in ('email', 'phone', 'handle', 'external_id')),
  value        text not null check (length(value) between 1 and 320),
  shared       boolean not null default false,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
--- next
create unique index identity_of_one on identity (workspace_id, kind, value) where not shared;
--- next
create unique index identity_once_a_customer on identity (workspace_id, kind, value, customer_id);
--- next
create index identity_by_customer on identity (workspace_id, customer_id);
--- next
create table inbox (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  channel      text not null default 'email' check (channel in ('email', 'chat', 'form', 'phone', 'sms', 'social', 'in_person')),
  team_id      uuid not null,
  name         text not null check (length(name) between 1 and 100),
  address      text not null check (length(address) between 3 and 254),
  sender_style text not null default 'person' check (sender_style in ('person', 'company')),
  is_private   boolean not null default false,
  asks_whether_solved boolean not null default true,
  plus_addressing boolean not null default true,
  mail_url     text,
  language     text,
  archived_at  timestamptz,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
--- next
-- Which inbox a mail is for, before the workspace is known. The address is the key: no two workspaces share one.
create table inbox_address (
  address      text primary key check (address = lower(address)),
  workspace_id uuid not null references workspace (id) on delete cascade,
  inbox_id     uuid not null,
  foreign key (workspace_id, inbox_id) references inbox (workspace_id, id) on delete cascade
);
--- next
create index inbox_address_by_inbox on inbox_address (workspace_id, inbox_id);
--- next
-- What to do with a sender other than by the general rules: `form` (the customer stands in Reply-To), `person` (always open).
create table inbox_sender (
  workspace_id uuid not null references workspace (id) on delete cascade,
  inbox_id     uuid not null,
  address      text not null check (address = lower(address)),
  treatment    text not null check (treatment in ('form', 'person')),
  created_by   uuid,
  created_at   timestamptz not null,
  primary key (workspace_id, inbox_id, address),
  foreign key (workspace_id, inbox_id) references inbox (workspace_id, id) on delete cascade
);
