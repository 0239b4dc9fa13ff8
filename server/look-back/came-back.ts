import { dayMs } from "#platform/clock.ts";
import type { Matter, Said } from "./letter.ts";

/** The window of product.md in which the same matter counts as come back. */
const windowMs = 14 * dayMs;

export interface CameBack {
  matter: Matter;
  /** What they wrote after our answer; in the same matter, or in a new one. */
  again: Said;
}

/**
 * Matters that we had answered and whose customer wrote again, not only to thank: in the same matter, or in a new one within 14 days.
 * It says that an answer did not end the matter, not that it was wrong.
 */
export function cameBack(matters: readonly Matter[]): CameBack[] {
  const byCustomer = Map.groupBy(matters, ({ customer }) => customer.address);
  return matters.flatMap((matter) => {
    const answered = matter.letters.findIndex(({ ours }, index) => ours && index > 0);
    if (answered < 0) return [];
    const later = matter.letters.slice(answered).find(({ ours, isThanks }) => !ours && !isThanks);
    const again = later ?? anew(matter, byCustomer.get(matter.customer.address) ?? []);
    return again ? [{ matter, again }] : [];
  });
}

export function isAnswered({ letters }: Matter): boolean {
  return letters.some(({ ours }, index) => ours && letters.slice(0, index).some((before) => !before.ours));
}

function anew(matter: Matter, others: readonly Matter[]): Said | undefined {
  const last = matter.letters.findLast(({ ours }) => ours)?.at ?? 0;
  return others
    .flatMap(({ letters }) => letters.slice(0, 1))
    .find((first) => !first.ours && !first.isThanks && first.at > last && first.at <= last + windowMs);
}
