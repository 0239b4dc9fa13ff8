import type { FastifyRequest } from "fastify";

const unsafe = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Whether a request that changes something was sent by a page of ours. A browser says where it comes from, and no page can
 * make it lie: by Sec-Fetch-Site, or by Origin. `undefined`: nothing was said, so it was no browser of today.
 */
export function isFromOurPages(request: FastifyRequest, publicUrl: string): boolean | undefined {
  if (!unsafe.has(request.method)) return true;
  const { origin } = request.headers;
  if (typeof origin === "string" && origin === new URL(publicUrl).origin) return true;
  const site = request.headers["sec-fetch-site"];
  if (typeof site === "string") return site === "same-origin";
  if (typeof origin !== "string") return undefined;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
