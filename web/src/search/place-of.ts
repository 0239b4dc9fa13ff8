import type { SearchHit } from "@manyhands/client";
import { markedWords } from "./excerpt-parts.ts";

/** Where a hit is opened: its conversation, at its message, with the words marked. */
export function placeOf({ conversation, message, excerpt }: SearchHit, slug: string) {
  const mark = markedWords(excerpt).join(" ");
  return {
    to: "/$slug/inbox/$view/$conversationId",
    params: { slug, view: "all", conversationId: conversation.id },
    search: { message: message.id, ...(mark && { mark }) },
  } as const;
}
