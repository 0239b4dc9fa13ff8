-- What a session was begun with: by a passkey, which is two factors in one, with a code after the first step, or by the sign-in
-- of a company. The last opens that company alone: whoever runs it may say of anybody who they are.
alter table user_session drop constraint user_session_proved_by_check;
--- next
alter table user_session add check (proved_by in ('password', 'link', 'passkey', 'provider'));
--- next
alter table user_session add column second_factor_at timestamptz;
--- next
alter table user_session add column provider_workspace_id uuid references workspace (id) on delete cascade;
--- next
alter table user_session add check ((proved_by = 'provider') = (provider_workspace_id is not null));
--- next
-- The program that shows a new code each half minute (RFC 6238). The seed is sealed. last_step: a code is taken once.
create table authenticator (
  user_id      uuid primary key references user_account (id) on delete cascade,
  sealed_seed  bytea not null,
  last_step    bigint not null default 0,
  confirmed_at timestamptz,
  created_at   timestamptz not null
);
--- next
create table recovery_code (
  user_id uuid not null references user_account (id) on delete cascade,
  hash    bytea not null,
  used_at timestamptz,
  primary key (user_id, hash)
);
--- next
-- A public key: nothing in here signs anybody in. Its device keeps the other half.
create table passkey (
  id            uuid primary key,
  user_id       uuid not null references user_account (id) on delete cascade,
  name          text not null,
  credential_id text not null unique,
  public_key    text not null,
  counter       bigint not null,
  device_type   text not null,
  backed_up     boolean not null,
  transports    text,
  aaguid        text,
  last_used_at  timestamptz,
  created_at    timestamptz not null
);
--- next
create index passkey_of_user on passkey (user_id);
--- next
alter table workspace add column second_factor_required boolean not null default false;
--- next
alter table member drop constraint member_state_check;
--- next
alter table member add check (state in ('active', 'suspended', 'removed'));
--- next
-- A company's own sign-in by OpenID Connect. The client secret is sealed.
create table sign_in_provider (
  workspace_id    uuid not null references workspace (id) on delete cascade,
  id              uuid not null,
  kind            text not null check (kind in ('google', 'microsoft', 'other')),
  name            text not null,
  issuer          text not null,
  client_id       text not null,
  sealed_secret   bytea not null,
  domains         text[] not null default '{}',
  -- Who comes for the first time gets this role; null: only who is a member already comes in.
  newcomer_role   text check (newcomer_role in ('admin', 'agent', 'colleague')),
  -- What is read to give roles and teams, and what each of its values gives.
  claim           text,
  mappings        jsonb not null default '[]',
  created_at      timestamptz not null,
  primary key (workspace_id, id)
);
--- next
-- Who somebody is at a provider: its word for them does not change when their address does.
create table provider_identity (
  workspace_id uuid not null,
  provider_id  uuid not null,
  subject      text not null,
  user_id      uuid not null references user_account (id) on delete cascade,
  created_at   timestamptz not null,
  primary key (workspace_id, provider_id, subject),
  foreign key (workspace_id, provider_id) references sign_in_provider (workspace_id, id) on delete cascade
);
--- next
create index provider_identity_of_user on provider_identity (workspace_id, user_id);
--- next
drop function who_asks(text, text, timestamptz);
--- next
-- As before, and whether the session is enough for that workspace. Each ten minutes it is noted that the session is in use.
create function who_asks(session_token text, workspace_slug text, moment timestamptz)
returns table (session_id uuid, user_id uuid, created_at timestamptz, proved_by text, second_factor_at timestamptz,
  provider_workspace_id uuid, workspace_id uuid, member_id uuid, role text, team_ids uuid[], needs_second_factor boolean)
language plpgsql volatile as $$
#variable_conflict use_column
declare
  before text := coalesce(current_setting('manyhands.workspace', true), '');
  is_required boolean;
  seen_at timestamptz;
begin
  select session.id, session.user_id, session.created_at, session.proved_by, session.second_factor_at,
      session.provider_workspace_id, workspace.id, workspace.second_factor_required, session.updated_at
    into session_id, user_id, created_at, proved_by, second_factor_at,
      provider_workspace_id, workspace_id, is_required, seen_at
    from user_session session left join workspace on workspace.slug = workspace_slug
    where session.token = session_token and session.expires_at > moment;
  if session_id is null then return; end if;
  if seen_at < moment - interval '10 minutes' then
    update user_session set updated_at = moment where id = session_id;
  end if;
  needs_second_factor := coalesce(is_required, false) and second_factor_at is null
    and provider_workspace_id is distinct from workspace_id;
  if workspace_id is not null and (provider_workspace_id is null or provider_workspace_id = workspace_id) then
    perform set_config('manyhands.workspace', workspace_id::text, true);
    select own.id, own.role, array(
        select team_id from team_member
        where team_member.workspace_id = own.workspace_id and team_member.member_id = own.id)
      into member_id, role, team_ids
      from member own
      where own.workspace_id = who_asks.workspace_id and own.user_id = who_asks.user_id and own.state = 'active';
    perform set_config('manyhands.workspace', before, true);
  end if;
  return next;
end $$;
--- next
-- The companies that have a sign-in of their own, two at most: where there is one alone, the page to sign in offers it to all.
create function workspaces_with_providers() returns setof uuid
language plpgsql volatile as $$
begin
  perform set_config('manyhands.looks_for_providers', 'on', true);
  return query select distinct provider.workspace_id from sign_in_provider provider limit 2;
  perform set_config('manyhands.looks_for_providers', '', true);
end $$;
--- next
create policy looked_for on sign_in_provider for select
  using (current_setting('manyhands.looks_for_providers', true) = 'on');
