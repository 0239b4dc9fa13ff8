import { Refusal } from "#platform/errors.ts";
import { type Action, permissions, type Role, type Scope } from "./role.ts";

/** Somebody of the company who is signed in. */
export interface MemberActor {
  kind: "member";
  id: string;
  workspaceId: string;
  userId: string;
  role: Role;
  teamIds: readonly string[];
}

/** Other software of the company. */
export interface KeyActor {
  kind: "key";
  id: string;
  workspaceId: string;
  scopes: readonly Scope[];
}

/** A customer on their own page, or by their own mail: known by their participant's link or token. */
export interface CustomerActor {
  kind: "customer";
  id: string;
  workspaceId: string;
  participantId: string;
}

/** Manyhands itself: timers, rules, seeding. */
export interface SystemActor {
  kind: "system";
  workspaceId: string;
}

/** Who acts. What they may do is asked of `may`; which rows they may see is decided in SQL. */
export type Actor = MemberActor | KeyActor | CustomerActor | SystemActor;

export function may(actor: Actor, action: Action): boolean {
  const permission = permissions[action];
  if (actor.kind === "member") return permission.roles.some((role) => role === actor.role);
  if (actor.kind === "key") return permission.scope !== null && actor.scopes.includes(permission.scope);
  return actor.kind === "system";
}

export function mustBeAllowed(actor: Actor, action: Action): void {
  if (may(actor, action)) return;
  const { sentence } = permissions[action];
  const what = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  const who = actor.kind === "key" ? "This API key is" : "You are";
  throw new Refusal(
    403,
    "not_allowed",
    `${who} not allowed to do this (${what}). Ask an owner or admin of the workspace.`,
  );
}

/** How an actor stands in an event. */
export function signature(actor: Actor): { actorKind: Actor["kind"]; actorId?: string } {
  return actor.kind === "system" ? { actorKind: "system" } : { actorKind: actor.kind, actorId: actor.id };
}

/** Whose requests these are, for what must happen once: a member, a key, a participant. */
export function idOf(actor: Actor): string {
  return actor.kind === "system" ? actor.workspaceId : actor.id;
}

/** Manyhands itself, in this workspace. */
export function systemActor(workspaceId: string): SystemActor {
  return { kind: "system", workspaceId };
}
