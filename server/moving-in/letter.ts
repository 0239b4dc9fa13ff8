import type { Address, ReadMail } from "../mail-reading/index.ts";
import type { ScannedMail } from "./scan.ts";
import type { OurAuthor, Sides } from "./sides.ts";

/** A mail that was read, and who speaks in it to whom. Addresses are in lower case. */
export interface Letter {
  scanned: Pick<ScannedMail, "messageId" | "answers" | "at">;
  mail: ReadMail;
  /** Whose words they are; undefined: it names nobody. */
  author: Address | undefined;
  /** By which of our addresses it was written; undefined: not by us. */
  us: "inbox" | "member" | undefined;
  member: OurAuthor | undefined;
  /** To and Cc, without ourselves. */
  others: Address[];
  /** Members in To and Cc: colleagues may be customers too. */
  colleagues: Address[];
  /** A program's, a list's or a server's. */
  isAutomatic: boolean;
}

const recipientsMax = 50;

export function letterOf(scanned: Letter["scanned"], mail: ReadMail, sides: Sides): Letter {
  const sender = usable(mail.from) ?? usable(mail.replyTo[0]);
  const treatment = sender && sides.treatmentOf(sender.address);
  const author = (treatment === "form" ? usable(mail.replyTo[0]) : undefined) ?? sender;
  const member = author && sides.memberOf(author.address);
  const isInbox = author !== undefined && sides.isInbox(author.address);
  const recipients = [...mail.to, ...mail.cc].slice(0, recipientsMax).flatMap((address) => usable(address) ?? []);
  const once = [...new Map(recipients.map((each) => [each.address, each])).values()];
  const notUs = once.filter(({ address }) => !sides.isInbox(address));
  return {
    scanned,
    mail,
    author,
    us: isInbox ? "inbox" : member ? "member" : undefined,
    member,
    others: notUs.filter(({ address }) => !sides.memberOf(address)),
    colleagues: notUs.filter(({ address }) => sides.memberOf(address)),
    isAutomatic: !author || (!treatment && !isInbox && mail.kind !== "person"),
  };
}

/** An address that one can write to; a name alone is nobody. */
function usable(address: Address | null | undefined): Address | undefined {
  if (!address || !/^[^\s@]+@[^\s@]+$/.test(address.address) || address.address.length > 254) return undefined;
  return { name: address.name.slice(0, 100), address: address.address.toLowerCase() };
}
