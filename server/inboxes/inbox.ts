export type Channel = "email" | "chat" | "form" | "phone" | "sms" | "social" | "in_person";

/** Whose name a mail to the customer carries: the member's with the company's, or the company's alone. */
export type SenderStyle = "person" | "company";

/** `form`: the customer stands in Reply-To. `person`: opens a conversation whatever it looks like. */
export type Treatment = "form" | "person";

/** One configured way in: the mailbox support@..., later the widget on the shop, the number. */
export interface Inbox {
  id: string;
  channel: Channel;
  teamId: string;
  name: string;
  address: string;
  senderStyle: SenderStyle;
  /** Only its team sees its conversations, and the customers who wrote to nothing else. */
  isPrivate: boolean;
  asksWhetherSolved: boolean;
  /** Whether support+token@... reaches the same mailbox. */
  plusAddressing: boolean;
  /** The server for this inbox's outgoing mail, with its password: it never leaves by the API. */
  mailUrl: string | null;
  language: string | null;
  archivedAt: Date | null;
}

export const inboxColumns = [
  "id",
  "channel",
  "teamId",
  "name",
  "address",
  "senderStyle",
  "isPrivate",
  "asksWhetherSolved",
  "plusAddressing",
  "mailUrl",
  "language",
  "archivedAt",
] as const;

/** An address as it is compared: small letters, without what stands behind a plus. */
export function plainAddress(address: string): string {
  const small = address.trim().toLowerCase();
  const at = small.lastIndexOf("@");
  const plus = small.indexOf("+");
  return plus > 0 && plus < at ? small.slice(0, plus) + small.slice(at) : small;
}
