import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#platform/errors.ts";
import type { Parts } from "#platform/parts.ts";
import { type Actor, type MemberActor, mustBeAllowed } from "./actor.ts";
import { keyActor } from "./key-actor.ts";
import { noWorkspace } from "./no-workspace.ts";
import { isAction } from "./role.ts";
import { isFromOurPages } from "./same-origin.ts";
import { findSession, type Session, tokenFrom } from "./session.ts";
import { whoAsks } from "./who-asks.ts";

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor | null;
    session: Session | null;
  }
}

/** Actions that are no line of the table: `public` asks for nobody, `session` for somebody signed in, whatever the workspace. */
const withoutWorkspace = ["public", "session"];

/**
 * Finds out who asks, before each route of this app, and whether they may. Nothing is remembered between requests: who is
 * removed, signed out or has another role is so at once. It is called on the app itself, before its routes are added.
 */
export function authenticate(app: FastifyInstance, { store, publicUrl }: Pick<Parts, "store" | "publicUrl">): void {
  app.decorateRequest("actor", null);
  app.decorateRequest("session", null);
  app.addHook("onRoute", ({ url, config }) => {
    const action = config?.action;
    if (action && (withoutWorkspace.includes(action) || isAction(action))) return;
    throw new Error(`The route ${url} names no action of the table of roles.`);
  });
  app.addHook("onRequest", async (request) => {
    const action = request.routeOptions.config?.action;
    if (action === undefined) return; // no such route
    const bearer = bearerOf(request);
    const fromOurPages = bearer ? true : isFromOurPages(request, publicUrl);
    if (fromOurPages === false) throw foreignPage();
    if (action === "public") return;
    if (!isAction(action)) {
      request.session = await sessionOf(request);
      if (fromOurPages === undefined) throw foreignPage();
      return;
    }
    request.actor = bearer ? await keyActor(store, bearer, slugOf(request)) : await memberOf(request);
    if (fromOurPages === undefined) throw foreignPage();
    mustBeAllowed(request.actor, action);
  });

  async function sessionOf(request: FastifyRequest): Promise<Session> {
    const token = tokenFrom(request.headers.cookie, publicUrl);
    const session = token && (await findSession(store.db, token, store.clock.now(), slugOf(request)));
    if (!session) throw notSignedIn();
    return session;
  }

  async function memberOf(request: FastifyRequest): Promise<MemberActor> {
    const slug = slugOf(request);
    const token = tokenFrom(request.headers.cookie, publicUrl);
    const found = token && (await whoAsks(store.db, token, store.clock.now(), slug));
    if (!found) throw notSignedIn();
    request.session = found.session;
    if (!slug) {
      throw new Refusal(400, "workspace_missing", "Say which workspace is meant, in the header Manyhands-Workspace.");
    }
    if (!found.member) throw noWorkspace();
    if (found.session.needsSecondFactor) throw needsSecondFactor();
    return found.member;
  }
}

/** Who asks, on a route with an action of the table. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Refusal(401, "not_signed_in", "You are not signed in. Sign in first.");
  return request.actor;
}

/** The member who asks; what belongs to a person has no meaning for a key. */
export function memberActorOf(request: FastifyRequest): MemberActor {
  const actor = actorOf(request);
  if (actor.kind === "member") return actor;
  throw new Refusal(
    403,
    "not_allowed",
    "Only a member who is signed in can do this. An API key has nothing of its own.",
  );
}

/** Who is signed in, on a route with the action `session`. */
export function sessionOf(request: FastifyRequest): Session {
  if (!request.session) throw new Refusal(401, "not_signed_in", "You are not signed in. Sign in first.");
  return request.session;
}

/** The member of this person here, with their teams; undefined when they are none, or no longer. */
export function memberActor(
  store: Parts["store"],
  workspaceId: string,
  userId: string,
): Promise<MemberActor | undefined> {
  return store.inWorkspace(workspaceId, async (tx) => {
    const row = await tx.db
      .selectFrom("member")
      .leftJoin("teamMember", (join) =>
        join.onRef("teamMember.workspaceId", "=", "member.workspaceId").onRef("teamMember.memberId", "=", "member.id"),
      )
      .select(["member.id", "member.role"])
      .select((of) => of.fn<(string | null)[]>("array_agg", ["teamMember.teamId"]).as("teamIds"))
      .where("member.workspaceId", "=", workspaceId)
      .where("member.userId", "=", userId)
      .where("member.state", "=", "active")
      .groupBy(["member.id", "member.role"])
      .executeTakeFirst();
    if (!row) return undefined;
    const teamIds = row.teamIds.filter((id) => id !== null);
    return { kind: "member", id: row.id, workspaceId, userId, role: row.role, teamIds };
  });
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

export function slugOf(request: FastifyRequest): string | undefined {
  const named = request.headers["manyhands-workspace"];
  if (typeof named === "string" && named !== "") return named;
  return new URL(request.url, "http://localhost").searchParams.get("workspace") ?? undefined;
}

function notSignedIn(): Refusal {
  return new Refusal(401, "not_signed_in", "You are not signed in, or no longer. Sign in first.");
}

function needsSecondFactor(): Refusal {
  return new Refusal(
    403,
    "second_factor_required",
    "This company asks for a second step at sign-in. Set up a passkey or an authenticator, or sign in with yours.",
  );
}

function foreignPage(): Refusal {
  return new Refusal(
    403,
    "foreign_page",
    "This came from another website, so nothing was done. Open Manyhands itself.",
  );
}
