import type { Customer } from "./customer.ts";

const compared = ["name", "kind", "language", "city", "timeZone", "needs", "about"] as const;

export type Compared = (typeof compared)[number];

export interface Difference {
  field: Compared;
  kept: string;
  other: string;
}

type Told = Pick<Customer, Compared>;

/** Where both say something, and not the same. */
export function differences(kept: Told, other: Told): Difference[] {
  return compared.flatMap((field) => {
    const [mine, theirs] = [kept[field]?.trim() ?? "", other[field]?.trim() ?? ""];
    return theirs !== "" && mine !== theirs ? [{ field, kept: mine, other: theirs }] : [];
  });
}
