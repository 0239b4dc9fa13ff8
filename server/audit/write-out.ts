import type { AuditEntry } from "./find.ts";

export const formats = ["csv", "jsonl"] as const;
export type Format = (typeof formats)[number];

export const contentTypes: Record<Format, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  jsonl: "application/jsonl; charset=utf-8",
};

const columns = [
  "at",
  "actor",
  "actor_kind",
  "actor_id",
  "kind",
  "subject",
  "subject_id",
  "field",
  "from",
  "to",
] as const;

/** What stands above the first entry. */
export function headOf(format: Format): string {
  return format === "csv" ? `${columns.join(",")}\r\n` : "";
}

/** CSV (RFC 4180) has a line for each field that changed; JSON Lines one for each entry. */
export function writeOut(entry: AuditEntry, format: Format): string {
  if (format === "jsonl") return `${JSON.stringify({ ...entry, at: entry.at.toISOString() })}\n`;
  const { at, actorName, actorKind, actorId, kind, subject, subjectId, changes } = entry;
  const start = [at.toISOString(), actorName, actorKind, actorId, kind, subject, subjectId];
  const rows = changes.length > 0 ? changes.map(({ field, from, to }) => [field, from, to]) : [["", null, null]];
  return rows.map((row) => `${[...start, ...row].map(cell).join(",")}\r\n`).join("");
}

/** A spreadsheet takes what begins like a formula for one: it gets a mark before it that makes it words. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = Array.isArray(value) ? value.join("; ") : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
