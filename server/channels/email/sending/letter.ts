import type { Phrases } from "../../../texts/index.ts";

/** Whoever answered, as the customer meets them. */
export interface Helper {
  publicName: string;
  /** Under the name: "Repair bench, Halden Kitchen". */
  about: string[];
  /** The picture is enclosed under this id; without one, initials on a colour of their own. */
  portrait: { contentId: string } | { initials: string; hue: number } | undefined;
}

export interface Quoted {
  /** "Ruth, Tuesday 24 November, 10:42". */
  attribution: string;
  text: string;
}

export interface Earlier {
  count: number;
  /** The one said last first; each answered the one behind it. */
  quoted: readonly Quoted[];
}

/** Everything that one mail to one recipient says, and nothing about how it looks. */
export interface Letter {
  phrases: Phrases;
  subject: string;
  company: { name: string; colour: string; phone: string | null; phoneHours: string | null };
  helper: Helper | undefined;
  reference: string;
  /** The recipient's own page; undefined for whoever has none, and then there is no question either. */
  pageUrl: string | undefined;
  earlier: Earlier | undefined;
  content: Content;
}

export type Content =
  /** What a member wrote. `html` is clean and dressed for mail. */
  | { kind: "answer"; text: string; html: string; asks: boolean }
  /** A short mail that only asks. */
  | { kind: "question"; firstName: string; answeredOn: string; subject: string }
  | { kind: "reminder"; firstName: string; askedOn: string; closesOn: string; subject: string }
  /** That we have it, and by when somebody answers, where that is known. Nothing of what the customer wrote. */
  | { kind: "acknowledgement"; firstName: string; answersBy: string | undefined };

/** What an automatic letter says before the two links, and after them. */
export function automaticWords({ content, phrases }: Letter): { before: string[]; after: string[] } {
  if (content.kind === "answer") return { before: [], after: [] };
  const greeting = phrases.say("mail.greeting", { "first name": content.firstName });
  if (content.kind === "acknowledgement") {
    const { answersBy } = content;
    const body = phrases.say("mail.acknowledgement.body");
    const by = answersBy === undefined ? [] : [phrases.say("mail.acknowledgement.by", { "answers by": answersBy })];
    return { before: [greeting, [body, ...by].join(" "), phrases.say("mail.acknowledgement.more")], after: [] };
  }
  const { subject } = content;
  if (content.kind === "question") {
    const body = phrases.say("mail.ask.body", { "answered on": content.answeredOn, subject });
    return { before: [greeting, body], after: [] };
  }
  return {
    before: [greeting, phrases.say("mail.reminder.body", { "asked on": content.askedOn, subject })],
    after: [phrases.say("mail.reminder.silence", { "closes on": content.closesOn })],
  };
}

/** The last line of an automatic letter: that it is one, and for whom. */
export function automaticFooter({ content, phrases, helper, company }: Letter): string | undefined {
  if (content.kind === "answer") return undefined;
  if (content.kind === "acknowledgement") return phrases.say("mail.acknowledgement.footer", { company: company.name });
  const key = content.kind === "question" ? "mail.ask.footer" : "mail.reminder.footer";
  return phrases.say(key, { helper: helper?.publicName ?? company.name });
}

export function asks({ content, pageUrl }: Letter): boolean {
  if (content.kind === "acknowledgement") return false;
  return pageUrl !== undefined && (content.kind !== "answer" || content.asks);
}

export function earlierTitle({ phrases }: Letter, { count }: Earlier): string {
  return count === 1 ? phrases.say("mail.earlier.one") : phrases.say("mail.earlier.other", { count: String(count) });
}
