import type { FastifyInstance } from "fastify";
import type { Parts } from "#platform/parts.ts";
import { secretOf } from "./installation/index.ts";
import { openSignIn, type SendSystemMail, sessionRoutes } from "./sign-in/index.ts";
import { teamRoutes } from "./teams/index.ts";

export interface PeopleParts extends Parts {
  sendSystemMail: SendSystemMail;
}

/** Every route about the company itself: who signs in, its members, teams, inboxes and settings. */
export async function peopleRoutes(app: FastifyInstance, parts: PeopleParts): Promise<void> {
  const secret = await secretOf(parts.store.db, "sign_in");
  const signIn = await openSignIn({ ...parts, secret, sendMail: parts.sendSystemMail });
  await app.register(sessionRoutes, { ...parts, signIn });
  await app.register(teamRoutes, parts);
}
