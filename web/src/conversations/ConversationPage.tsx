import { useParams } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { ConversationView } from "./ConversationView.tsx";

/** The open conversation. It follows the list in its own time: a row that is passed by is never drawn. */
export function ConversationPage() {
  const { slug, view, conversationId } = useParams({ from: "/$slug/inbox/$view/$conversationId" });
  const shown = useDeferredValue(conversationId);
  return <ConversationView key={shown} id={shown} slug={slug} pile={view} />;
}
