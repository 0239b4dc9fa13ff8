import { dayMs } from "#platform/clock.ts";
import { newId } from "#platform/ids.ts";
import { newSecret } from "#platform/random.ts";
import { createApiKey } from "../api-keys/index.ts";
import { addInbox, type Inbox } from "../inboxes/index.ts";
import {
  addMember,
  cookiePrefix,
  hashOfToken,
  type Member,
  type MemberActor,
  type Role,
  roles,
  type Scope,
  scopes,
} from "../members/index.ts";
import { addAccount, type NewAccount } from "../sign-in/index.ts";
import { addTeam, type Team } from "../teams/index.ts";
import { createWorkspace, type Workspace } from "../workspaces/index.ts";
import type { TestStore } from "./database.ts";

/** The headers that make a request somebody's: spread them into those of `inject`. */
export type Headers = Record<string, string>;

export interface TestWorkspace {
  workspace: Workspace;
  team: Team;
  /** The one mailbox, of the one team: support@halden.example. */
  inbox: Inbox;
  /** One of each role; all but the colleague belong to the team. */
  members: Record<Role, Member>;
  actors: Record<Role, MemberActor>;
  /** What the browser of that member sends: session, workspace, same origin. */
  headers: Record<Role, Headers>;
  /** What a program with a key of all scopes sends. */
  keyHeaders: Headers;
}

interface Wishes {
  slug?: string;
  address?: string;
}

const names: Record<Role, string> = {
  owner: "Ruth Halden",
  admin: "Amir Saleh",
  agent: "Sanne Visser",
  colleague: "Piotr Nowak",
};

/**
 * A company with a team, an inbox, one member of each role and a key, signed in. A second one takes another slug:
 * `testWorkspace(store, { slug: "other" })` has the inbox support@other.example.
 *
 * @example
 * const { headers } = await testWorkspace(store);
 * const answer = await app.inject({ url: "/api/v1/teams", headers: headers.agent });
 */
export async function testWorkspace(
  store: TestStore,
  { slug = "halden", address }: Wishes = {},
): Promise<TestWorkspace> {
  const workspace = await createWorkspace(store, {
    slug,
    name: `${slug[0]?.toUpperCase()}${slug.slice(1)} Kitchen`,
    language: "en",
    timeZone: "Europe/Amsterdam",
  });
  const signedIn = await Promise.all(roles.map((role) => addSignedIn(store, workspace, { name: names[role], role })));
  const byRole = <Made>(make: (each: SignedIn) => Made): Record<Role, Made> => {
    const [owner, admin, agent, colleague] = signedIn.map(make);
    if (!owner || !admin || !agent || !colleague) throw new Error("A role is missing.");
    return { owner, admin, agent, colleague };
  };
  const members = byRole(({ member }) => member);
  const memberIds = [members.owner.id, members.admin.id, members.agent.id];
  const { team, inbox } = await store.inWorkspace(workspace.id, async (tx) => {
    const team = await addTeam(tx, { name: "Support", leadMemberId: members.admin.id, memberIds });
    const inbox = await addInbox(tx, {
      teamId: team.id,
      name: "Support",
      address: address ?? `support@${slug}.example`,
    });
    return { team, inbox };
  });
  const actors = byRole(
    ({ member }): MemberActor => ({
      kind: "member",
      id: member.id,
      workspaceId: workspace.id,
      userId: member.userId,
      role: member.role,
      teamIds: memberIds.includes(member.id) ? [team.id] : [],
    }),
  );
  const keyHeaders = await testKey(store, workspace, scopes);
  return { workspace, team, inbox, members, actors, headers: byRole(({ headers }) => headers), keyHeaders };
}

export interface SignedIn {
  member: Member;
  headers: Headers;
}

/** One more member, signed in. The address is made from the name: sanne.visser@halden.example. */
export async function addSignedIn(
  store: TestStore,
  workspace: Workspace,
  { name, role }: { name: string; role: Role },
): Promise<SignedIn> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@${workspace.slug}.example`;
  const userId = await testUser(store, { name, email });
  const publicName = name.split(" ")[0] ?? name;
  const member = await store.inWorkspace(workspace.id, (tx) => addMember(tx, { userId, name, publicName, role }));
  return { member, headers: await sessionHeaders(store, userId, workspace.slug) };
}

/** Somebody who can sign in, and is no member anywhere yet. Without a password only a link lets them in. */
export async function testUser(store: TestStore, account: NewAccount): Promise<string> {
  return (await addAccount(store.db, account, store.clock.now())).id;
}

/** A new session of this person, in this workspace, as their browser sends it. */
export async function sessionHeaders(store: TestStore, userId: string, slug: string): Promise<Headers> {
  const now = store.clock.now();
  const token = newSecret();
  await store.db
    .insertInto("userSession")
    .values({
      id: newId(),
      userId,
      token: hashOfToken(token),
      expiresAt: new Date(now.getTime() + 30 * dayMs),
      ipAddress: null,
      userAgent: null,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  return {
    cookie: `${cookiePrefix}.session_token=${token}.signature`,
    "manyhands-workspace": slug,
    "sec-fetch-site": "same-origin",
  };
}

export async function testKey(store: TestStore, workspace: Workspace, wanted: readonly Scope[]): Promise<Headers> {
  const { key } = await store.inWorkspace(workspace.id, (tx) => createApiKey(tx, { name: "Test", scopes: wanted }));
  return { authorization: `Bearer ${key}` };
}
