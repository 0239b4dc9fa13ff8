import { isAPIError } from "better-auth/api";
import type { Refusal } from "#platform/errors.ts";
import { cookiePrefix } from "../members/index.ts";
import type { From } from "./sign-in.ts";

/**
 * What the library needs of a request: the cookies, and what the list of sessions will show. `asNobody` keeps the session's own
 * cookie from it, where who asks is found out by other means.
 */
export function headersFor({ ip, headers }: From, { asNobody = false } = {}): Headers {
  const taken = new Headers({ "x-forwarded-for": ip });
  const cookies = asNobody ? withoutSession(headers.cookie ?? "") : headers.cookie;
  if (cookies) taken.set("cookie", cookies);
  if (headers["user-agent"]) taken.set("user-agent", headers["user-agent"].slice(0, 300));
  return taken;
}

function withoutSession(cookies: string): string {
  return cookies
    .split(/;\s*/)
    .filter((cookie) => !cookie.includes(`${cookiePrefix}.session_`))
    .join("; ");
}

/** The library throws for what is expected, redirects among it: then this refusal is what is said. */
export function expected<Answer>(asked: Promise<Answer>, refusal: Refusal): Promise<Answer> {
  return asked.catch((problem: unknown) => {
    throw isAPIError(problem) && Number(problem.statusCode) < 500 ? refusal : problem;
  });
}
