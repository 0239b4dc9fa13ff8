import type { Conversation, Message } from "@manyhands/client";
import { shortName } from "../life/index.ts";
import { sinceWords } from "../time/index.ts";

export interface Step {
  words: string;
  state: "done" | "now" | "rest";
}

/** Heard, answered, asked, their word: how far it is, and what it waits for now. */
export function lifeBar(
  { question, ending, requester }: Pick<Conversation, "question" | "ending" | "requester">,
  messages: readonly Pick<Message, "kind" | "side" | "createdAt" | "takenBack">[],
  now: Date,
  zone?: string,
): Step[] {
  const customers = messages.filter(({ side, takenBack }) => side === "customer" && !takenBack);
  const heard = customers.find(({ kind }) => kind === "inbound" || kind === "call");
  const answered = customers.findLast(({ kind }) => kind === "outbound");
  const asked = question?.askedAt ?? null;
  const planned = question?.dueAt ?? null;
  const said = ending !== null && ["confirmed", "by_reply", "by_word"].includes(ending.resolution);
  const when = (moment: string) => sinceWords(new Date(moment), now, zone);
  const done: Step[] = [
    { words: heard ? `Heard, ${when(heard.createdAt)}` : "Heard", state: heard ? "done" : "rest" },
    { words: answered ? `Answered, ${when(answered.createdAt)}` : "Answer", state: answered ? "done" : "rest" },
    asked
      ? { words: `${question?.state === "reminded" ? "Reminded" : "Asked"}, ${when(asked)}`, state: "done" }
      : { words: planned ? `Ask, ${when(planned)}` : "Ask", state: "rest" },
    { words: `${shortName(requester.name)}’s word`, state: said ? "done" : "rest" },
  ];
  const next = done.findIndex(({ state }) => state === "rest");
  return done.map((step, index) => (index === next && ending === null ? { ...step, state: "now" } : step));
}
