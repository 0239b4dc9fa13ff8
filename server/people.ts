import type { FastifyInstance } from "fastify";
import { reachOutside } from "#platform/egress/index.ts";
import type { Parts } from "#platform/parts.ts";
import { apiKeyRoutes } from "./api-keys/index.ts";
import { auditRoutes } from "./audit/index.ts";
import { faceRoutes } from "./faces/index.ts";
import { hoursRoutes } from "./hours/index.ts";
import { inboxRoutes } from "./inboxes/index.ts";
import { secretOf } from "./installation/index.ts";
import { invitationRoutes } from "./invitations/index.ts";
import { memberRoutes, meRoutes, roleRoutes } from "./members/index.ts";
import { pictureRoutes } from "./pictures/index.ts";
import { type Place, type SeedDemo, setUpRoutes } from "./set-up/index.ts";
import { openSignIn, type SendSystemMail, sessionListRoutes, sessionRoutes, wayRoutes } from "./sign-in/index.ts";
import { providerRoutes, providerSessionRoutes } from "./sign-in-providers/index.ts";
import { teamRoutes } from "./teams/index.ts";
import { webhookRoutes } from "./webhooks/index.ts";
import { workspaceRoutes } from "./workspaces/index.ts";

export interface PeopleParts extends Parts {
  sendSystemMail: SendSystemMail;
  /** Issuers inside that the operator has named. */
  internalWebHosts?: readonly string[] | undefined;
  place?: Place | undefined;
  seedDemo?: SeedDemo | undefined;
}

/** Every route about the company itself: who signs in, its members, teams, inboxes and settings. */
export async function peopleRoutes(app: FastifyInstance, parts: PeopleParts): Promise<void> {
  const secret = await secretOf(parts.store.db, "sign_in");
  const signIn = await openSignIn({ ...parts, secret, sendMail: parts.sendSystemMail });
  await app.register(setUpRoutes, { ...parts, signIn });
  await app.register(sessionRoutes, { ...parts, signIn });
  await app.register(wayRoutes, { ...parts, signIn, secret });
  await app.register(sessionListRoutes, parts);
  const reach = reachOutside(parts.internalWebHosts ?? [], "WEB_INTERNAL_HOSTS");
  await app.register(providerRoutes, { ...parts, secret, reach });
  await app.register(providerSessionRoutes, { ...parts, signIn, secret, reach });
  await app.register(invitationRoutes, { ...parts, signIn });
  await app.register(meRoutes, parts);
  await app.register(memberRoutes, parts);
  await app.register(roleRoutes);
  await app.register(faceRoutes);
  await app.register(teamRoutes, parts);
  await app.register(hoursRoutes, parts);
  await app.register(inboxRoutes, parts);
  await app.register(workspaceRoutes, parts);
  await app.register(apiKeyRoutes, parts);
  await app.register(auditRoutes, parts);
  await app.register(webhookRoutes, parts);
  await app.register(pictureRoutes, parts);
}
