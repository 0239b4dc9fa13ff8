import type { View } from "@manyhands/client";

/** A pile of the inbox: its place in addresses and its name, the same everywhere. */
export interface Pile {
  slug: string;
  view: View | "automatic";
  name: string;
}

export const piles: readonly Pile[] = [
  { slug: "my-turn", view: "my_turn", name: "My turn" },
  { slug: "unassigned", view: "unassigned", name: "Unassigned" },
  { slug: "waiting", view: "waiting", name: "Waiting" },
  { slug: "answered", view: "answered", name: "Answered" },
  { slug: "resolved", view: "resolved", name: "Resolved" },
  { slug: "closed", view: "closed", name: "Closed" },
  { slug: "automatic", view: "automatic", name: "Automatic" },
  { slug: "all", view: "all", name: "All" },
];

/** Set aside, for thirty days: under a disclosure. */
export const asidePiles: readonly Pile[] = [
  { slug: "spam", view: "spam", name: "Spam" },
  { slug: "trash", view: "trash", name: "Trash" },
];

export function pileOf(slug: string): Pile | undefined {
  return [...piles, ...asidePiles].find((pile) => pile.slug === slug);
}
