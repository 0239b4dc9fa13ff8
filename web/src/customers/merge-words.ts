import type { LikelySame, MergePreview } from "@manyhands/client";

const reasonWords = {
  number: (value: string) => `the same number, ${value}`,
  address: (value: string) => `an address like theirs, ${value}`,
  name: () => "the same name",
  company: (value: string) => `${value}, too`,
} as const;

/** What speaks for it, in words: "the same name, and Hotel Linde, too". */
export function whySame({ reasons }: Pick<LikelySame, "reasons">): string {
  const words = reasons.map(({ kind, value }) => reasonWords[kind](value));
  const joined = words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : (words[0] ?? "");
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}`;
}

/** What comes along, in words. */
export function bringsWords({ conversations, running, notes, other }: MergePreview): string {
  const matters = conversations === 1 ? "1 conversation" : `${conversations} conversations`;
  const still = running > 0 ? ` (${running} still running)` : "";
  const noted = notes === 0 ? "" : notes === 1 ? " and 1 note" : ` and ${notes} notes`;
  return `${other.name} brings ${matters}${still}${noted}.`;
}

const fieldWords = {
  name: "Name",
  kind: "Kind",
  language: "Language",
  city: "City",
  timeZone: "Time zone",
  needs: "What they need",
  about: "Good to know",
} as const;

export function fieldName(field: keyof typeof fieldWords): string {
  return fieldWords[field];
}
