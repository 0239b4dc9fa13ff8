import type { Treatment } from "../../../inboxes/index.ts";
import type { MailKind } from "../../../mail-reading/index.ts";

/** What a mail is for us: somebody's words, a program's, or a report about a mail of ours. */
export type Verdict = "person" | "automatic" | "bounce";

interface Signs {
  kind: MailKind;
  /** Empty return path: whoever sent it wants no answer (RFC 5321, section 4.5.5). */
  hasReturnPath: boolean;
  treatment: Treatment | undefined;
  isFromUs: boolean;
  hasAuthor: boolean;
  /** A report names somebody whom a mail did not reach. */
  tellsOfFailure: boolean;
}

/**
 * Whether a mail is a person's. What somebody decided for its sender goes before all signs; a mail of our own that comes back
 * goes in circles, and one that names nobody has nobody to answer.
 */
export function verdictOn({ kind, hasReturnPath, treatment, isFromUs, hasAuthor, tellsOfFailure }: Signs): Verdict {
  if (treatment && hasAuthor) return "person";
  if (kind === "bounce") return tellsOfFailure ? "bounce" : "automatic";
  if (kind !== "person" || !hasReturnPath || isFromUs || !hasAuthor) return "automatic";
  return "person";
}
