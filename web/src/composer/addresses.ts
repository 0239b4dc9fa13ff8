import type { Addressee, Conversation } from "@manyhands/client";

/** Who gets an answer when nothing else is said: the one whose matter it is, and everybody else on it. */
export function usualRecipients({
  participants,
  requester,
}: Pick<Conversation, "participants" | "requester">): Addressee[] {
  const inside = participants.filter(({ role, address }) => role !== "outsider" && address !== null);
  const all = inside.map(({ name, address }) => ({ name, address: address ?? "" }));
  if (all.length > 0) return all;
  return requester.address ? [{ name: requester.name, address: requester.address }] : [];
}

/** Reads what was typed or pasted: `Ama <ama@example.org>, kofi@example.org`. What is no address comes back as it is. */
export function readAddresses(typed: string): { read: Addressee[]; left: string } {
  const read: Addressee[] = [];
  const left: string[] = [];
  // A comma within quotes is part of the name.
  for (const [whole] of typed.matchAll(/(?:"[^"]*"|[^,;\n"])+/g)) {
    const part = whole.trim();
    if (part === "") continue;
    const named = /^"?(.*?)"?\s*<([^<>\s]+@[^<>\s]+)>$/.exec(part);
    const address = named?.[2] ?? part;
    if (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address)) read.push({ name: named?.[1]?.trim() ?? "", address });
    else left.push(part);
  }
  return { read, left: left.join(", ") };
}

/** `Ama, Kofi and 2 others`. */
export function namesOf(addressees: readonly Addressee[]): string {
  const names = addressees.map(({ name, address }) => name || address);
  if (names.length <= 2) return names.join(" and ");
  return `${names.slice(0, 2).join(", ")} and ${names.length - 2} other${names.length > 3 ? "s" : ""}`;
}

export function sameAddress(a: Addressee, b: Addressee): boolean {
  return a.address.toLowerCase() === b.address.toLowerCase();
}
