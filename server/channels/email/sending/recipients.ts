import type { Addressee } from "../../../mail/outgoing/index.ts";

export interface Known {
  id: string;
  role: "requester" | "participant" | "outsider";
  name: string;
  address: string | null;
  key: Buffer;
}

export interface Recipient {
  person: Addressee;
  /** Who they are on the conversation. Whoever is not on it has no page, no question and no quoted history. */
  participant: Known | undefined;
}

export interface Addressed {
  to: readonly Addressee[];
  cc: readonly Addressee[];
  bcc: readonly Addressee[];
}

/** Everybody who gets a copy, once each; never one of our own inboxes, which would answer itself. */
export function recipientsOf(
  { to, cc, bcc }: Addressed,
  participants: readonly Known[],
  ownAddresses: readonly string[],
): Recipient[] {
  const own = new Set(ownAddresses.map(plainOf));
  const people = new Map<string, Addressee>();
  for (const person of [...to, ...cc, ...bcc]) {
    const address = person.address.trim().toLowerCase();
    if (address !== "" && !own.has(plainOf(address)) && !people.has(address)) people.set(address, person);
  }
  return [...people].map(([address, person]) => {
    const participant = participants.find((each) => each.address?.toLowerCase() === address);
    return { person: { name: person.name || participant?.name || "", address }, participant };
  });
}

function plainOf(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, "@");
}
