import type { Answer } from "#platform/egress/index.ts";

/** RFC 3463: what the second and third number of a status mean, from the special to the general. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^[45]\.1\.(?:1|10|3|0|6)$/, "there is no such mailbox"],
  [/^[45]\.1\.(?:2|4)$/, "there is no mail server for this address"],
  [/^[45]\.2\.1$/, "the mailbox is switched off"],
  [/^[45]\.2\.2$/, "the mailbox is full"],
  [/^[45]\.(?:2|3)\.(?:3|4)$/, "the mail is too big for the mailbox"],
  [/^[45]\.4\./, "the other mail server could not be reached"],
  [/^[45]\.6\./, "the other mail server could not read the mail"],
  [/^[45]\.7\./, "the other mail server does not take mail from ours"],
];

/** For servers that send no status (RFC 5321, section 4.2.3). */
const plainCodes: Readonly<Record<string, string>> = {
  "550": "there is no such mailbox",
  "551": "there is no such mailbox",
  "552": "the mailbox is full, or the mail is too big",
  "553": "there is no such mailbox",
};

/** Why a mail did not arrive, as the rest of a sentence that begins with "because". */
export function plainReason(response: string): string {
  const status = statusOf(response);
  const known = status && reasons.find(([pattern]) => pattern.test(status))?.[1];
  return known ?? (status ? undefined : plainCodes[response.slice(0, 3)]) ?? "the other mail server refused it";
}

/** A refusal that says that the address takes no mail at all: nothing more is sent to it. A matter of policy does not. */
export function stopsAddress(answer: Answer): boolean {
  if (answer.kind !== "refused" || answer.about !== "recipient") return false;
  return isAboutMailbox(statusOf(answer.response) ?? "") || !statusOf(answer.response);
}

/** Gone or never there: 5.1.x but the sender's own (5.1.7, 5.1.8), and switched off. */
function isAboutMailbox(status: string): boolean {
  return /^5\.1\.(?:0|1|2|3|4|6|10)$/.test(status) || status === "5.2.1";
}

/** The status of RFC 3463 in an answer such as `550 5.1.1 No such user`. */
export function statusOf(response: string): string | undefined {
  return response.match(/^(?:\d{3}[ -])?([245]\.\d{1,3}\.\d{1,3})\b/)?.[1];
}
