import type { AuditEntry } from "@manyhands/client";

const did: Record<string, string> = {
  "workspace.changed": "changed the company",
  "team.added": "made the team",
  "team.changed": "changed the team",
  "member.added": "added the member",
  "member.changed": "changed the member",
  "member.removed": "removed the member",
  "member.invited": "invited",
  "invitation.revoked": "called back the invitation of",
  "inbox.added": "made the inbox",
  "inbox.changed": "changed the inbox",
  "api_key.created": "made the API key",
  "api_key.ended": "ended the API key",
  "text.changed": "changed the text",
  "text.restored": "restored the text",
  "signing_key.rotated": "replaced the",
  "webhook.added": "made the webhook",
  "webhook.changed": "changed the webhook",
  "webhook.removed": "removed the webhook",
  "calendar.added": "made the calendar",
  "calendar.changed": "changed the calendar",
  "calendar.removed": "removed the calendar",
  "hours.changed": "changed the hours of",
  "acknowledgement.changed": "changed the acknowledgement of",
};

/** What was done, as the middle of a sentence; a kind that has no words here is read from its name. */
export function didWords(kind: string): string {
  const known = did[kind];
  if (known) return known;
  const [noun = kind, verb = ""] = kind.split(".");
  return `${verb.replaceAll("_", " ")} the ${noun.replaceAll("_", " ")}`;
}

export function whoWords({ kind, name }: AuditEntry["actor"]): string {
  if (kind === "system") return "Manyhands";
  return name || (kind === "key" ? "An API key" : "Somebody");
}

/** `asksWhetherSolved` is read as "asks whether solved". */
export function fieldWords(field: string): string {
  return field
    .replace(/Ids?$/, (end) => (end === "Ids" ? "s" : ""))
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

type Value = AuditEntry["changes"][number]["from"];

export function valueWords(value: Value): string {
  if (value === null) return "nothing";
  if (value === true) return "yes";
  if (value === false) return "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  return String(value);
}
