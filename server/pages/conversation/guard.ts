import type { FastifyReply, FastifyRequest } from "fastify";
import { newSecret } from "#platform/random.ts";

const nonceBytes = 16;

/** A nonce for the one style that carries the company's colour, and the headers of every page of a customer. */
export function guardPage(reply: FastifyReply): string {
  const nonce = newSecret(nonceBytes);
  const policy = [
    "default-src 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ];
  reply.headers({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy.join("; "),
  });
  return nonce;
}

/** For whatever stands under a link: nobody keeps it, nobody lists it, nobody is told of it. */
export const privateHeaders = {
  "cache-control": "no-store",
  "x-robots-tag": "noindex, nofollow, noarchive",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  vary: "Accept-Language",
};

/**
 * The link itself is the authority, and nobody else knows it. Still a form that another website sends is refused: a browser
 * says where it comes from. With our policy of no referrer `Origin` is `null`, and then `Sec-Fetch-Site` decides.
 */
export function isFromThisPage(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers["sec-fetch-site"];
  if (typeof site === "string" && site !== "same-origin") return false;
  const { origin } = request.headers;
  if (typeof origin !== "string" || origin === "null") return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === request.host || new URL(origin).host === new URL(publicUrl).host;
}
