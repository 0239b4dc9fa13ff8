import type { Conversation, Message } from "@manyhands/client";
import { ErrorNote, Skeleton, Time } from "../ui/index.ts";
import { Margin } from "./Margin.tsx";
import { MessageView } from "./MessageView.tsx";
import { StandBox } from "./StandBox.tsx";
import { ThanksCard } from "./ThanksCard.tsx";
import { type Entry, withThanks } from "./timeline.ts";
import { useBeginning } from "./use-beginning.ts";
import type { Changes } from "./use-changes.ts";
import { placeOfMessage, useFoundMessage } from "./use-found-message.ts";

export interface SaidProps {
  conversation: Conversation;
  entries: readonly Entry[] | undefined;
  messages: readonly Message[];
  problem: Error | undefined;
  onRetry: () => void;
  changes: Changes;
  onEnd: () => void;
}

/** All that was said and happened, from the first word down to where it stands; it stays at its end as more comes in. */
export function Said({ conversation, entries, messages, problem, onRetry, changes, onEnd }: SaidProps) {
  const flow = useBeginning(entries !== undefined);
  useFoundMessage(entries !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
    <section ref={flow} className="flow" tabIndex={0} aria-label="What was said">
      <div className="flow-in">
        {problem && <ErrorNote title="What was said could not be read." problem={problem} retry={onRetry} />}
        {!entries && !problem && <Skeleton face lines={4} />}
        <ol>
          {(entries && withThanks(entries, conversation.thanks))?.map((entry) => (
            <li key={entry.key} id={entry.kind === "message" ? placeOfMessage(entry.key) : undefined}>
              {entry.kind === "message" ? (
                <MessageView message={entry.message} conversation={conversation} />
              ) : entry.kind === "thanks" ? (
                <ThanksCard {...entry} from={conversation.requester.name} />
              ) : (
                <p className="event">
                  <span>{entry.words}</span>
                  <Time at={entry.at} look="moment" />
                </p>
              )}
            </li>
          ))}
        </ol>
        <Margin conversation={conversation} changes={changes} />
        <StandBox conversation={conversation} messages={messages} changes={changes} onEnd={onEnd} />
      </div>
    </section>
  );
}
