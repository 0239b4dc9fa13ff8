import type { ConversationItem, Resolution } from "@manyhands/client";
import { onDay } from "../time/index.ts";
import { shortName, type WhyTone } from "./why-line.ts";

interface Stated extends Pick<ConversationItem, "state" | "turn" | "resolution" | "wakesAt"> {
  requester: { name: string };
  spam?: boolean;
  trashed?: boolean;
}

/** The state in words, for the chip beside the subject. */
export function stateWords(item: Stated, now: Date): { words: string; tone: WhyTone } {
  if (item.trashed) return { words: "In the trash", tone: "plain" };
  if (item.spam) return { words: "Spam", tone: "plain" };
  const name = shortName(item.requester.name);
  switch (item.state) {
    case "open":
      return { words: "Open, our turn", tone: "plain" };
    case "answered":
      return { words: `Waiting for ${name}’s word`, tone: "honey" };
    case "resolved":
      return { words: `Solved, ${name} said so`, tone: "pine" };
    case "closed":
      return { words: `Closed${item.resolution ? `, ${resolutionWords[item.resolution]}` : ""}`, tone: "plain" };
    case "waiting":
      return waiting(item, name, now);
  }
}

function waiting({ turn, wakesAt }: Stated, name: string, now: Date): { words: string; tone: WhyTone } {
  if (turn === "colleague") return { words: "Waiting for a colleague", tone: "dusk" };
  if (turn === "customer") return { words: `Waiting for ${name}’s answer`, tone: "plain" };
  return { words: wakesAt ? `Later, ${onDay(new Date(wakesAt), now)}` : "Later", tone: "plain" };
}

/** How it ended, after a comma or as a choice. */
export const resolutionWords: Record<Resolution, string> = {
  confirmed: "they said yes",
  by_reply: "they wrote it",
  by_word: "they told us",
  silence: "after silence",
  withdrawn: "no longer needed",
  not_possible: "not possible",
  no_reply_needed: "no answer needed",
  duplicate: "told in another",
};
