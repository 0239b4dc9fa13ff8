import { type Field, readDate, readHeaderBlock } from "./headers/index.ts";

/** What the sender's clock said, RFC 3339 in UTC, read from the header alone; null where no field says it. */
export function mailDate(raw: Buffer): string | null {
  return dateOf(readHeaderBlock(raw).fields);
}

/** The first one that is a date: never *now* for a missing one (mail.md, rule 11). */
export function dateOf(fields: readonly Field[]): string | null {
  const written = fields.filter((field) => field.name === "date").slice(0, 5);
  return written.map((field) => readDate(field.raw)).find((date) => date !== null) ?? null;
}
