import type { FastifyInstance } from "fastify";

const yearSeconds = 31_536_000;

/**
 * What the team app may load and who may frame it. Nothing runs but our own scripts, so that a mail that slipped through the
 * sanitizer still runs nothing; nobody frames us, so that no press is stolen. Mails show in a frame that inherits this policy
 * and narrows it, so styles and pictures are wide here: pictures of others load there only once they are wanted.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https: http:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The headers of every answer; a route that knows better, such as a customer's page, sets its own. */
export function secureAnswers(app: FastifyInstance, { publicUrl }: { publicUrl: string }): void {
  const headers = {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store", // answers are for one person; what everybody may keep says so itself
    "referrer-policy": "same-origin", // set-up, sign-in and invitation links carry their secret in the address
    "cross-origin-opener-policy": "same-origin",
    ...(publicUrl.startsWith("https:") && { "strict-transport-security": `max-age=${yearSeconds}` }),
  };
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(headers);
  });
}
