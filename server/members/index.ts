/** Who acts, what they may do, and the members themselves. */
import "./tables.ts";

export {
  type Actor,
  type CustomerActor,
  idOf,
  type KeyActor,
  type MemberActor,
  may,
  mustBeAllowed,
  type SystemActor,
  signature,
  systemActor,
} from "./actor.ts";
export { addMember, type NewMember } from "./add.ts";
export { actorOf, authenticate, memberActor, memberActorOf, sessionOf } from "./authenticate.ts";
export { changeMember } from "./change.ts";
export { findMember, memberOfUser } from "./find.ts";
export { meRoutes } from "./me-routes.ts";
export type { Member } from "./member.ts";
export { personOf } from "./person.ts";
export { type Action, isAction, permissions, type Role, roles, type Scope, scopes } from "./role.ts";
export { roleRoutes } from "./role-routes.ts";
export { memberRoutes } from "./routes.ts";
export { isTimeZone, type Person, personSchema, roleSchema, scopeSchema, workspaceRefSchema } from "./schemas.ts";
export {
  cookiePrefix,
  findSession,
  hashOfToken,
  type ProvedBy,
  type Session,
  sessionRuns,
  tokenFrom,
} from "./session.ts";
export { type WorkspaceRef, workspacesOf, workspacesOpenTo } from "./workspaces-of.ts";
