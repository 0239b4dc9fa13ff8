import type { SearchHit } from "@manyhands/client";
import { Link } from "@tanstack/react-router";
import { NoteIcon, Time } from "../ui/index.ts";
import { Excerpt } from "./Excerpt.tsx";
import { placeOf } from "./place-of.ts";

/** One message that was found: whose matter it is, who said it when, and where the words stand. */
export function HitRow({ hit, slug }: { hit: SearchHit; slug: string }) {
  const { conversation, message } = hit;
  const { author } = message;
  const byline =
    author && author !== conversation.requester
      ? `${conversation.requester} · ${author} wrote`
      : conversation.requester;
  return (
    <li>
      <Link {...placeOf(hit, slug)} className="hit">
        <span className="hit-top">
          <b className="cut" dir="auto">
            {conversation.subject || "No subject"}
          </b>
          {message.kind === "note" && <NoteIcon role="img" aria-label="Note, only for colleagues" />}
          <Time at={message.at} />
        </span>
        <span className="hit-who cut">{byline}</span>
        <span className="hit-excerpt" dir="auto">
          <Excerpt excerpt={hit.excerpt} />
        </span>
      </Link>
    </li>
  );
}
