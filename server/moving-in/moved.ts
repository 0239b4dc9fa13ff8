import { idAt, newId } from "#platform/ids.ts";
import type { MovedMatter, MovedMessage, MovedPerson } from "../conversations/index.ts";
import { shownContent } from "../mail-content/index.ts";
import { guessLanguage, isOnlyThanks } from "../texts/index.ts";
import type { Matter, SaidLetter, Voice } from "./matters.ts";
import type { TakenMail } from "./read-letters.ts";
import type { Sides } from "./sides.ts";

/** A matter as the conversations take it, with the mail behind each message. */
export interface Moved {
  matter: MovedMatter;
  mailOf: Map<string, TakenMail>;
}

interface Around {
  sides: Sides;
  takenOf: (said: SaidLetter) => TakenMail;
  mailIdOf: (taken: TakenMail) => string;
  customerIdOf: (address: string) => string | undefined;
}

/** The matter in the rows' words. Writes nothing. */
export function movedOf(matter: Matter, around: Around): Moved {
  const { sides, takenOf, customerIdOf } = around;
  const first = matter.said[0];
  const mailOf = new Map<string, TakenMail>();
  const said = matter.said.map((one) => {
    const message = messageOf(one, around);
    mailOf.set(message.id, takenOf(one));
    return message;
  });
  const people = [...matter.people.values()].flatMap(({ address, role }): MovedPerson[] =>
    role
      ? [{ role, person: address, customerId: role === "outsider" ? null : (customerIdOf(address.address) ?? null) }]
      : [],
  );
  const requester = people.find(({ role }) => role === "requester");
  const words = said.find(({ kind, side }) => kind === "inbound" && side === "customer")?.text ?? "";
  return {
    mailOf,
    matter: {
      id: matter.conversationId ?? idAt(first?.letter.scanned.at ?? new Date(0)),
      isHere: matter.conversationId !== undefined,
      inbox: { id: sides.inbox.id, teamId: sides.inbox.teamId },
      channel: "email",
      requesterId: requester?.customerId ?? "",
      subject: subjectOf(first),
      language: guessLanguage(words) ?? sides.inbox.language,
      people,
      said,
    },
  };
}

const subjectMax = 1_000;

/** Of a thread whose beginning is not there, the subject without the marks that answers put before it. */
function subjectOf(first: SaidLetter | undefined): string {
  return (first?.letter.mail.subject ?? "")
    .replace(/^(?:\s*(?:re|aw|antw|sv|odp|r)\s*(?:\[\d+\])?\s*:)+\s*/i, "")
    .slice(0, subjectMax);
}

const rowOfVoice = {
  customer: { kind: "inbound", side: "customer", authorKind: "customer" },
  outsider: { kind: "inbound", side: "outsider", authorKind: "outsider" },
  us: { kind: "outbound", side: "customer", authorKind: "member" },
  "us-to-outsider": { kind: "outbound", side: "outsider", authorKind: "member" },
  note: { kind: "note", side: "team", authorKind: "member" },
} as const satisfies Record<Voice, Pick<MovedMessage, "kind" | "side" | "authorKind">>;

const recipientsMax = 100;

function messageOf(said: SaidLetter, { sides, takenOf, mailIdOf }: Around): MovedMessage {
  const { letter, voice } = said;
  const { mail, author, member, scanned } = letter;
  const taken = takenOf(said);
  const isOurs = voice !== "customer" && voice !== "outsider";
  const isThanks = voice === "customer" && taken.attachments.length === 0 && isOnlyThanks(mail.reply);
  return {
    ...rowOfVoice[voice],
    ...shownContent(mail, taken.attachments),
    id: newId(),
    authorId: isOurs ? (member?.id ?? null) : null,
    authorName: (isOurs ? member?.publicName : undefined) ?? (author?.name || (isOurs ? sides.inbox.name : "")),
    authorAddress: author?.address ?? null,
    subject: mail.subject?.slice(0, subjectMax) ?? null,
    recipients: { to: mail.to.slice(0, recipientsMax), cc: mail.cc.slice(0, recipientsMax), bcc: [] },
    mailId: mailIdOf(taken),
    mimeMessageId: taken.scanned.messageId || mail.messageId,
    inReplyTo: mail.inReplyTo,
    senderProof: isOurs ? null : "none",
    isThanks,
    flags: [],
    sendsAt: isOurs && voice !== "note" ? scanned.at : null,
    delivery: isOurs && voice !== "note" ? "sent" : null,
    writtenAt: mail.date === null ? null : new Date(mail.date),
    createdAt: scanned.at,
    attachments: taken.attachments,
  };
}
