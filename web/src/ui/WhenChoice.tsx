import { useState } from "react";
import { clockWords, dayWords, forField, whenChoices } from "../time/index.ts";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import { TextInput } from "./TextInput.tsx";
import "./when.css";

export interface WhenChoiceProps {
  /** Asks for a word about why, too. */
  reason?: boolean;
  onChoose: (at: Date, reason: string) => void;
}

/** Until when: a few times that people mean, or any. */
export function WhenChoice({ reason = false, onChoose }: WhenChoiceProps) {
  const [now] = useState(() => new Date());
  const [why, setWhy] = useState("");
  const [own, setOwn] = useState("");
  const chosen = own ? new Date(own) : undefined;
  const early = chosen !== undefined && chosen <= new Date();
  return (
    <div className="when">
      {reason && (
        <Field label="What for" labelUnseen>
          {(ways) => (
            <TextInput
              {...ways}
              value={why}
              maxLength={500}
              placeholder="What for? (only colleagues see it)"
              onChange={(event) => setWhy(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className="when-choices">
        {whenChoices(now).map(({ words, at }) => (
          <button type="button" key={words} className="menu-item" onClick={() => onChoose(at, why.trim())}>
            <span className="menu-words">{words}</span>
            <small className="number">
              {dayWords(at, now)} {clockWords(at)}
            </small>
          </button>
        ))}
      </div>
      <form
        className="when-own"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen && !early) onChoose(chosen, why.trim());
        }}
      >
        <Field label="Another time" problem={early ? "That is over. Choose a later one." : undefined}>
          {(ways) => (
            <TextInput
              {...ways}
              type="datetime-local"
              min={forField(now)}
              value={own}
              onChange={(event) => setOwn(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" aria-disabled={!chosen || early}>
          Set
        </Button>
      </form>
    </div>
  );
}
