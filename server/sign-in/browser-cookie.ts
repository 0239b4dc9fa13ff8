import { minuteMs, secondMs } from "#platform/clock.ts";
import { cookiePrefix } from "../members/index.ts";
import type { Waiting } from "./waiting.ts";

const path = "/api/v1/session";

/** A cookie for the few minutes between two steps: out of reach of scripts, and sent to the routes of signing in only. */
export function browserCookie(name: string, publicUrl: string) {
  const isSecure = publicUrl.startsWith("https:");
  const full = `${isSecure ? "__Secure-" : ""}${cookiePrefix}.${name}`;
  const ways = `Path=${path}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  return {
    keep: ({ token, minutes }: Waiting) => `${full}=${token}; Max-Age=${(minutes * minuteMs) / secondMs}; ${ways}`,
    forget: () => `${full}=; Max-Age=0; ${ways}`,
    read: (header: string | undefined): string | undefined =>
      header
        ?.split(/;\s*/)
        .find((cookie) => cookie.startsWith(`${full}=`))
        ?.slice(full.length + 1) || undefined,
  };
}
