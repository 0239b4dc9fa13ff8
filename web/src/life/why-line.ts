import type { ConversationItem, Resolution } from "@manyhands/client";
import { byWords, dayWords, onDay, sinceWords } from "../time/index.ts";

export type WhyTone = "plain" | "honey" | "dusk" | "clay" | "pine";
export type WhyPicture =
  | "none"
  | "risk"
  | "word"
  | "colleague"
  | "later"
  | "solved"
  | "thanks"
  | "back"
  | "held"
  | "closed";

export interface Why {
  words: string;
  tone: WhyTone;
  /** Says by shape what the tone says by colour. */
  picture: WhyPicture;
}

type Told = Pick<
  ConversationItem,
  "next" | "assignee" | "requester" | "resolution" | "unansweredSince" | "heldCount" | "wakesAt"
>;

interface Reader {
  id: string;
}

const minuteMs = 60_000;
const justNowMs = 10 * minuteMs;
/** An answer owed for longer than a day is at risk, whatever was promised. */
const riskAfterMs = 24 * 60 * minuteMs;

/** Why a conversation is here and what happens next, in one line. Nobody is called he or she: it is not known. */
export function whyLine(item: Told, me: Reader, now: Date, zone?: string): Why {
  const moment = item.next.at === null ? undefined : new Date(item.next.at);
  return sentences[item.next.kind]({ item, me, moment, reason: item.next.reason, now, zone });
}

interface Telling {
  item: Told;
  me: Reader;
  /** When it happened, or happens next. */
  moment: Date | undefined;
  reason: string | null;
  now: Date;
  zone: string | undefined;
}

const sentences: Record<Told["next"]["kind"], (telling: Telling) => Why> = {
  answer_owed: answerOwed,
  nobody_yet: nobodyYet,
  came_back: ({ reason, ...telling }) =>
    why(withReason(`Not solved yet, came back${on(telling)}`, reason), "plain", "back"),
  somebody_else: () => why("Asked for somebody else, please", "plain", "back"),
  woke: ({ moment, reason, now, zone }) =>
    why(
      withReason(`Time to look again${moment ? `, since ${sinceWords(moment, now, zone)}` : ""}`, reason),
      "plain",
      "later",
    ),
  held: ({ item }) => why(heldWords(item.heldCount), "plain", "held"),
  undelivered: () => why("Our mail did not arrive: see why", "clay", "risk"),
  waits_customer: ({ item, moment, now, zone }) =>
    why(
      `Waits for ${firstName(item)}’s answer${moment ? ` until ${dayWords(moment, now, zone)}` : ""}`,
      "plain",
      "later",
    ),
  waits_colleague: ({ moment, reason, now, zone }) =>
    why(
      moment
        ? `By ${byWords(moment, now, zone)}: ${reason || "waits for a colleague"}`
        : reason || "Waits for a colleague",
      "dusk",
      "colleague",
    ),
  waits_date: ({ item, me, reason, ...telling }) =>
    why(withReason(capital(`${looksAgain(item, me)}${on(telling)}`), reason), "plain", "later"),
  question_planned: ({ item, me, reason, ...telling }) =>
    why(
      withReason(`${capital(who(item, me))} ${verb(item, me, "ask")}${on(telling)} whether it is solved`, reason),
      "honey",
      "word",
    ),
  asked: ({ moment, now, zone }) => why(askedWords(moment, now, zone), "honey", "word"),
  reminded: ({ moment, now, zone }) =>
    why(`Reminded, no word yet${moment ? `; closes ${dayWords(moment, now, zone)}` : ""}`, "honey", "word"),
  said_solved: ({ item, moment, now, zone }) =>
    why(saidSolved(item.resolution, moment && onDay(moment, now, zone)), "pine", "solved"),
  thanks: ({ item }) => why(`${firstName(item)} says thanks`, "pine", "thanks"),
  ended: ({ item, moment, now, zone }) => ended(item, moment && onDay(moment, now, zone)),
};

function on({ moment, now, zone }: Pick<Telling, "moment" | "now" | "zone">): string {
  return moment ? ` ${onDay(moment, now, zone)}` : "";
}

function answerOwed({ item, me, now, zone }: Telling): Why {
  const since = item.unansweredSince === null ? undefined : new Date(item.unansweredSince);
  const due = item.next.at === null ? undefined : new Date(item.next.at);
  const late = (due && since && due > since && due < now) || (since && now.getTime() - since.getTime() > riskAfterMs);
  const whose =
    item.assignee && item.assignee.id !== me.id ? `${shortName(item.assignee.name)} owes an answer` : "Answer owed";
  if (due && due > now) return why(`${whose} by ${byWords(due, now, zone)}`, "plain", "none");
  const words = since ? `${whose} since ${sinceWords(since, now, zone)}` : whose;
  return late ? why(words, "clay", "risk") : why(words, "plain", "none");
}

function nobodyYet({ item, now, zone }: Telling): Why {
  const since = item.unansweredSince ?? item.next.at;
  if (since === null) return why("Nobody has it yet", "plain", "none");
  const moment = new Date(since);
  const age = now.getTime() - moment.getTime();
  if (age < justNowMs) return why("Just came in, nobody has it yet", "pine", "none");
  const words = `Nobody has it yet, here since ${sinceWords(moment, now, zone)}`;
  return age > riskAfterMs ? why(words, "clay", "risk") : why(words, "plain", "none");
}

function ended(item: Told, day: string | undefined): Why {
  if (item.resolution === "confirmed" || item.resolution === "by_reply" || item.resolution === "by_word") {
    return why(saidSolved(item.resolution, day), "pine", "solved");
  }
  const closed = day ? `Closed ${day}` : "Closed";
  return why(`${closed}${item.resolution ? `, ${closedBecause[item.resolution]}` : ""}`, "plain", "closed");
}

const closedBecause: Record<Exclude<Resolution, "confirmed" | "by_reply" | "by_word">, string> = {
  silence: "after silence",
  withdrawn: "no longer needed",
  not_possible: "not possible",
  no_reply_needed: "no answer needed",
  duplicate: "it is told in another",
};

function saidSolved(resolution: Resolution | null, day: string | undefined): string {
  const how = resolution === "by_reply" ? "they wrote it" : resolution === "by_word" ? "they told us" : "they said yes";
  return day ? `Solved ${day}, ${how}` : `Solved, ${how}`;
}

/** A moment that is over is when we asked; one that is to come, when the one reminder goes out. */
function askedWords(moment: Date | undefined, now: Date, zone: string | undefined): string {
  if (!moment) return "Asked once, no word yet";
  return moment > now
    ? `Asked, no word yet; reminder ${dayWords(moment, now, zone)}`
    : `Asked once ${onDay(moment, now, zone)}, no word yet`;
}

function heldWords(count: number): string {
  return count > 1
    ? `${count} mails may belong here: join or separate them`
    : "A mail may belong here: join or separate it";
}

/** Who acts next of us: "you", a colleague's first name, or "we" while nobody has it. */
function who(item: Told, me: Reader): string {
  if (!item.assignee) return "we";
  return item.assignee.id === me.id ? "you" : shortName(item.assignee.name);
}

function verb(item: Told, me: Reader, plain: string): string {
  return item.assignee && item.assignee.id !== me.id ? `${plain}s` : plain;
}

function looksAgain(item: Told, me: Reader): string {
  return `${who(item, me)} ${verb(item, me, "look")} again`;
}

function firstName(item: Told): string {
  return shortName(item.requester.name);
}

/** `Ama Mensah` → `Ama`; an address or a single word stays whole. */
export function shortName(name: string): string {
  const first = name.trim().split(/\s+/)[0];
  return first && !/^(hotel|dr\.?|mr\.?|mrs\.?|ms\.?|the)$/i.test(first) ? first : name;
}

function withReason(words: string, reason: string | null): string {
  return reason ? `${words}: ${reason}` : words;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function why(words: string, tone: WhyTone, picture: WhyPicture): Why {
  return { words, tone, picture };
}
