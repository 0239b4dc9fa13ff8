import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { conversationQuery, eventsQuery, messagesQuery } from "../life/index.ts";
import { ErrorNote, Skeleton } from "../ui/index.ts";
import { OpenConversation } from "./OpenConversation.tsx";
import "./conversation.css";

/** Reads a conversation, or says why it cannot be read. */
export function ConversationView({ id, slug, pile }: { id: string; slug: string; pile: string }) {
  const conversation = useQuery(conversationQuery(id));
  const messages = useQuery(messagesQuery(id));
  const events = useQuery(eventsQuery(id));
  const subject = conversation.data?.subject;
  useEffect(() => {
    if (subject !== undefined) document.title = `${subject || "No subject"} - Manyhands`;
  }, [subject]);

  if (conversation.data) {
    return (
      <OpenConversation
        conversation={conversation.data}
        messages={messages.data}
        events={events.data ?? []}
        problem={messages.error ?? undefined}
        onRetry={() => void messages.refetch()}
        slug={slug}
        pile={pile}
      />
    );
  }
  return (
    <section className="thread" aria-label="Conversation">
      {conversation.error ? (
        <ErrorNote
          title="This conversation could not be opened."
          problem={conversation.error}
          retry={() => void conversation.refetch()}
        />
      ) : (
        <>
          <Skeleton lines={2} />
          <Skeleton face lines={4} />
          <Skeleton face lines={3} />
        </>
      )}
    </section>
  );
}
