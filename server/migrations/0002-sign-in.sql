-- Who signs in. These tables are global: one person may be a member of several workspaces. better-auth reads and writes them.
create table user_account (
  id             uuid primary key,
  name           text not null,
  email          text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image          text,
  created_at     timestamptz not null,
  updated_at     timestamptz not null
);
--- next
-- token holds the hash of the session's token, never the token.
create table user_session (
  id         uuid primary key,
  user_id    uuid not null references user_account (id) on delete cascade,
  token      text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  -- link: the mailbox was proved, so that a new password needs no old one for a while.
  proved_by  text not null default 'password' check (proved_by in ('password', 'link')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
--- next
create index user_session_of_user on user_session (user_id);
--- next
-- One way of proving who somebody is: a password (its hash), later an account elsewhere.
create table user_credential (
  id            uuid primary key,
  user_id       uuid not null references user_account (id) on delete cascade,
  account_id    text not null,
  provider_id   text not null,
  access_token  text,
  refresh_token text,
  id_token      text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope         text,
  password      text,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  unique (provider_id, account_id)
);
--- next
create index user_credential_of_user on user_credential (user_id);
--- next
-- What waits to be proved: links that sign in. identifier holds the hash of what stands in the link.
create table user_verification (
  id         uuid primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
--- next
create index user_verification_by_identifier on user_verification (identifier);
--- next
-- Who tried to sign in, as hashes: of an address, of an IP address. Rows are removed when they no longer count.
create table sign_in_attempt (
  subject bytea not null,
  at      timestamptz not null
);
--- next
create index sign_in_attempt_of_subject on sign_in_attempt (subject, at);
--- next
alter table member add foreign key (user_id) references user_account (id);
--- next
alter table invitation alter column email drop not null;
--- next
create unique index invitation_by_token on invitation (workspace_id, token_hash);
--- next
-- Where somebody is a member, asked before a workspace is chosen: only rows of that one person may be looked at.
create function workspaces_of(person uuid) returns setof uuid
language plpgsql volatile as $$
begin
  perform set_config('manyhands.person', person::text, true);
  return query select own.workspace_id from member own where own.user_id = person and own.state = 'active';
  perform set_config('manyhands.person', '', true);
end $$;
--- next
create policy own on member for select
  using (user_id = nullif(current_setting('manyhands.person', true), '')::uuid);
