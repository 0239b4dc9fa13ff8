import type { Conversation, Message, Resolution } from "@manyhands/client";
import { useState } from "react";
import { shortName } from "../life/index.ts";
import { Button, Dialog, Field, TextArea } from "../ui/index.ts";
import "./end-dialog.css";
import type { Changes } from "./use-changes.ts";

type Choice = Exclude<Resolution, "confirmed" | "silence">;

export interface EndDialogProps {
  conversation: Conversation;
  messages: readonly Message[];
  /** Chosen beforehand, as by the key `y`. */
  first?: Choice;
  onEnd: Changes["end"];
  onClose: () => void;
}

/** How it ended: as they said, or otherwise. Two kinds that are never mixed. */
export function EndDialog({ conversation, messages, first, onEnd, onClose }: EndDialogProps) {
  const name = shortName(conversation.requester.name);
  const latest = messages.findLast(({ kind, side }) => kind === "inbound" && side === "customer");
  // Chosen beforehand only where they wrote after our answer: that a matter is solved must be meant.
  const answered = messages.findLast(
    ({ kind, side, takenBack }) => kind === "outbound" && side === "customer" && !takenBack,
  );
  const cameAfter = latest && answered && latest.createdAt > answered.createdAt;
  const [choice, setChoice] = useState<Choice | undefined>(first ?? (cameAfter ? "by_reply" : undefined));
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const solved: [Choice, string, string][] = [
    ...(latest
      ? [
          ["by_reply", `${name} wrote it`, `“${latest.text.trim().replace(/\s+/g, " ").slice(0, 90)}”`] satisfies [
            Choice,
            string,
            string,
          ],
        ]
      : []),
    ["by_word", `${name} told me`, "On the phone or at the desk. It is kept that you heard it."],
  ];
  const finish = () => {
    if (!choice) return setMissing(true);
    if (choice === "not_possible" && reason.trim() === "") return setMissing(true);
    onClose();
    onEnd(choice, {
      ...(choice === "by_reply" && latest && { messageId: latest.id }),
      ...(reason.trim() !== "" && { reason: reason.trim() }),
    });
  };
  return (
    <Dialog
      title="How does it end?"
      onClose={onClose}
      width={480}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            Not yet
          </Button>
          <Button look="fill" onClick={finish}>
            {!choice ? "End it" : choice === "by_reply" || choice === "by_word" ? "It is solved" : "Close it"}
          </Button>
        </>
      }
    >
      <Choices title="Solved, because they said so" choices={solved} choice={choice} onChoose={setChoice} />
      <Choices title="Closed: not counted as solved" choices={otherwise} choice={choice} onChoose={setChoice} />
      {missing && !choice && (
        <p className="field-problem" role="alert">
          Choose how it ended.
        </p>
      )}
      {choice === "not_possible" && (
        <Field
          label="Why, and what was offered instead"
          problem={missing && reason.trim() === "" ? "Say why, so that the next person can explain it." : undefined}
        >
          {(ways) => <TextArea {...ways} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      )}
    </Dialog>
  );
}

const otherwise: [Choice, string, string][] = [
  ["withdrawn", "No longer needed", "They said that it may rest."],
  ["not_possible", "Not possible", "With the reason, and what was offered instead."],
  ["no_reply_needed", "No answer needed", "A newsletter, an invoice, for information."],
  ["duplicate", "Told in another conversation", "It goes on there."],
];

interface ChoicesProps {
  title: string;
  choices: readonly [Choice, string, string][];
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

function Choices({ title, choices, choice, onChoose }: ChoicesProps) {
  return (
    <fieldset className="ends">
      <legend>{title}</legend>
      {choices.map(([value, words, more]) => (
        <label key={value}>
          <input type="radio" name="ending" value={value} checked={choice === value} onChange={() => onChoose(value)} />
          <span>
            {words}
            <small>{more}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
