import { Link } from "@tanstack/react-router";
import type { Pile } from "../life/index.ts";
import { EmptyState, InboxIcon } from "../ui/index.ts";
import { OfferLookBack } from "./OfferLookBack.tsx";

const words: Record<string, { title: string; more: string }> = {
  my_turn: { title: "Nothing waits for you.", more: "What you take, and what comes back to you, stands here." },
  unassigned: { title: "Somebody has everything.", more: "A new conversation stands here until somebody takes it." },
  waiting: {
    title: "Nothing waits.",
    more: "What waits for a customer, a colleague or a day stands here, and comes back by itself.",
  },
  answered: {
    title: "Nobody is asked right now.",
    more: "Answer, and ask whether it is solved: then it stands here until they say so.",
  },
  resolved: {
    title: "Nothing is solved yet.",
    more: "Only the customer can say that it is. Here is what they said yes to.",
  },
  closed: { title: "Nothing is closed.", more: "What ended in silence or otherwise. It is never counted as solved." },
  all: { title: "No conversations yet.", more: "They come as soon as somebody writes to one of your addresses." },
  spam: { title: "No spam.", more: "What is set aside as spam can be taken back for thirty days." },
  trash: { title: "The trash is empty.", more: "What is thrown away can be taken back for thirty days." },
};

/** What a pile is for, while nothing is in it, and the one next step. */
export function EmptyPile({ pile, slug }: { pile: Pile; slug: string }) {
  const { title, more } = words[pile.view] ?? { title: "Nothing here.", more: "" };
  return (
    <EmptyState
      icon={<InboxIcon />}
      title={title}
      action={
        pile.view === "my_turn" ? (
          <Link
            to="/$slug/inbox/$view"
            params={{ slug, view: "unassigned" }}
            className="button button-line button-usual"
          >
            See what nobody has yet
          </Link>
        ) : pile.view === "unassigned" || pile.view === "all" ? (
          <OfferLookBack slug={slug} />
        ) : undefined
      }
    >
      {more}
    </EmptyState>
  );
}
