import type { FastifyInstance, FastifyRequest } from "fastify";
import { secondMs } from "../clock.ts";
import { Refusal } from "../errors.ts";
import { hashOf } from "../random.ts";
import { createBuckets } from "./token-bucket.ts";

/**
 * No one key, session or stranger's address takes the whole server for itself. A key or session has a bucket of its own once
 * it has been let in; until then it counts for its address, so that made-up keys gain nothing. Each process counts for itself.
 */
export function limitRequests(app: FastifyInstance, { perMinute }: { perMinute: number }): void {
  const letIn = createBuckets(perMinute);
  const addresses = createBuckets(perMinute);

  app.addHook("onRequest", async (request, reply) => {
    const now = Date.now();
    const who = credentialOf(request);
    const waitMs = who !== undefined && letIn.has(who) ? letIn.take(who, now) : addresses.take(request.ip, now);
    if (waitMs === 0) return;
    const seconds = Math.ceil(waitMs / secondMs);
    reply.header("retry-after", seconds);
    throw new Refusal(
      429,
      "too_many_requests",
      `These are more requests than the ${perMinute} a minute that are served here. Wait ${seconds} s, then go on more slowly.`,
      { retryAfterSeconds: seconds },
    );
  });

  app.addHook("onResponse", async (request, reply) => {
    const { action } = request.routeOptions.config ?? {};
    const who = credentialOf(request);
    if (who === undefined || action === undefined || action === "public") return;
    if (reply.statusCode !== 401 && reply.statusCode !== 429) letIn.keep(who, Date.now());
  });
}

/** What is kept of a credential is its hash. */
function credentialOf({ headers }: FastifyRequest): string | undefined {
  const given = headers.authorization ?? /session_token=([^;]+)/.exec(headers.cookie ?? "")?.[1];
  return given === undefined ? undefined : hashOf(given).toString("base64");
}
