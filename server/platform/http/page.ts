import { z } from "zod";
import { Refusal } from "../errors.ts";

export const pageLimitMax = 100;

/** What every list takes. A cursor is opaque: it comes from the page before. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(pageLimitMax).default(50).describe("How many at most"),
  cursor: z.string().max(200).optional().describe("The `nextCursor` of the page before"),
});

/** A page of a list; `nextCursor` is null on the last. */
export function pageOf<Shape extends z.ZodType>(shape: Shape) {
  return z.object({ items: z.array(shape), nextCursor: z.string().nullable() });
}

/** The place after one row in a list that is ordered by time, newest first, and then by id. */
export interface Place {
  at: Date;
  id: string;
}

export function writeCursor({ at, id }: Place): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString("base64url");
}

export function readCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [time = "", id = ""] = Buffer.from(cursor, "base64url").toString().split(" ");
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new Refusal(400, "invalid_cursor", "This cursor is not one of ours. Begin again without it.");
  }
  return { at, id };
}

/** Cuts a list that was read with one row more than asked for, and says where the next page begins. */
export function pageFrom<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
  show: (row: Row) => Shown,
): { items: Shown[]; nextCursor: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(show), nextCursor: last ? writeCursor(placeOf(last)) : null };
}
