import type { Conversation, Message } from "@manyhands/client";
import { resolutionWords, shortName } from "../life/index.ts";
import { byWords, clockWords, onDay } from "../time/index.ts";
import { Button, ClosedIcon, LaterIcon, ResolvedIcon, useNow, WordIcon } from "../ui/index.ts";
import { lifeBar } from "./life-bar.ts";
import "./stand-box.css";
import type { Changes } from "./use-changes.ts";

export interface StandBoxProps {
  conversation: Conversation;
  messages: readonly Message[];
  changes: Changes;
  onEnd: () => void;
}

/** Where it stands and what happens next, below what was said; nothing while it is simply our turn. */
export function StandBox(props: StandBoxProps) {
  const { conversation } = props;
  if (conversation.ending) return <Ended {...props} />;
  if (conversation.state === "answered" || (conversation.question && conversation.turn !== "ours"))
    return <TheirWord {...props} />;
  if (conversation.state === "waiting") return <Waits {...props} />;
  return null;
}

function TheirWord({ conversation, messages, onEnd }: StandBoxProps) {
  const now = useNow();
  const { question, requester } = conversation;
  const name = shortName(requester.name);
  return (
    <section className="stand stand-honey" aria-label="Where it stands">
      <div>
        <h3>
          <WordIcon aria-hidden="true" />
          Answered, not yet solved
        </h3>
        <p>
          Only {name} can say so. {questionWords(question, now)}
        </p>
      </div>
      <Button size="small" onClick={onEnd}>
        {name} said so
      </Button>
      <ol className="life" aria-label="How far it is">
        {lifeBar(conversation, messages, now).map(({ words, state }) => (
          <li key={words} className={`life-${state}`} aria-current={state === "now" ? "step" : undefined}>
            {words}
            {state === "done" && <span className="unseen">, done</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function questionWords(question: Conversation["question"], now: Date): string {
  if (!question) return "";
  const { state, dueAt, closesAt } = question;
  if (state === "planned" && dueAt) return `We ask ${onDay(new Date(dueAt), now)}, ${clockWords(new Date(dueAt))}.`;
  if (state === "asked" && dueAt && new Date(dueAt) > now)
    return `One reminder goes out ${onDay(new Date(dueAt), now)}.`;
  if (closesAt) return `Without a word it closes ${onDay(new Date(closesAt), now)}, and is not counted as solved.`;
  return "";
}

function Waits({ conversation, changes }: StandBoxProps) {
  const now = useNow();
  const name = shortName(conversation.requester.name);
  const reason = conversation.waits[0]?.reason;
  const until = conversation.wakesAt ? new Date(conversation.wakesAt) : undefined;
  const what =
    conversation.turn === "customer"
      ? `Waits for ${name}’s answer`
      : conversation.turn === "colleague"
        ? "Waits for a colleague"
        : "Put off";
  return (
    <section className={`stand ${conversation.turn === "colleague" ? "stand-dusk" : ""}`} aria-label="Where it stands">
      <div>
        <h3>
          <LaterIcon aria-hidden="true" />
          {what}
          {until && `, until ${byWords(until, now)}`}
        </h3>
        <p>{reason ? `${reason}. ` : ""}It comes back to your side by itself.</p>
      </div>
      <Button size="small" onClick={changes.wake}>
        Look now
      </Button>
    </section>
  );
}

function Ended({ conversation, messages, changes }: StandBoxProps) {
  const now = useNow();
  const { ending, state, requester } = conversation;
  if (!ending) return null;
  const solved = state === "resolved";
  const name = shortName(requester.name);
  const day = onDay(new Date(ending.at), now);
  const words = messages.find(({ id }) => id === ending.messageId)?.text;
  return (
    <section className={`stand ${solved ? "stand-pine" : ""}`} aria-label="Where it stands">
      <div>
        <h3>
          {solved ? <ResolvedIcon aria-hidden="true" /> : <ClosedIcon aria-hidden="true" />}
          {solved ? `Solved: ${name} said so ${day}` : `Closed ${day}, ${resolutionWords[ending.resolution]}`}
        </h3>
        <p>
          {ending.reason ||
            (words
              ? `“${words.slice(0, 140)}”`
              : solved
                ? heardBy(ending)
                : "It is not counted as solved. A new message opens it again.")}
        </p>
      </div>
      <Button size="small" onClick={changes.reopen}>
        Open again
      </Button>
    </section>
  );
}

function heardBy({ resolution, by }: NonNullable<Conversation["ending"]>): string {
  if (resolution === "confirmed") return "They pressed Yes themselves.";
  return resolution === "by_word" ? `${by} heard it.` : `They wrote it; ${by} marked it.`;
}
