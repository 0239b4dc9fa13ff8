import type { Conversation } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { teamsQuery } from "../api/index.ts";
import { Button, Dialog, ErrorNote, Field, Select, TextArea } from "../ui/index.ts";
import type { Changes } from "./use-changes.ts";

export interface HandOverDialogProps {
  conversation: Conversation;
  onHandOver: Changes["handOver"];
  onClose: () => void;
}

/** To another team, with a word: whoever takes over need not ask the customer again. */
export function HandOverDialog({ conversation, onHandOver, onClose }: HandOverDialogProps) {
  const { data: teams = [], error, refetch } = useQuery(teamsQuery);
  const others = teams.filter(({ id }) => id !== conversation.team.id);
  const [chosen, setChosen] = useState("");
  const [word, setWord] = useState("");
  const team = others.find(({ id }) => id === chosen) ?? others[0];
  return (
    <Dialog
      title="Hand over to another team"
      onClose={onClose}
      width={460}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            Keep it here
          </Button>
          {team && (
            <Button
              look="fill"
              onClick={() => {
                onClose();
                onHandOver(team, word.trim());
              }}
            >
              Hand over to {team.name}
            </Button>
          )}
        </>
      }
    >
      {error && <ErrorNote title="The teams could not be read." problem={error} retry={() => void refetch()} />}
      {team ? (
        <>
          <Field label="Team">
            {(ways) => (
              <Select {...ways} value={team.id} onChange={(event) => setChosen(event.target.value)}>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field
            label="A word for them"
            hint="Kept as a note, only for colleagues. Nobody has it until one of them takes it."
          >
            {(ways) => (
              <TextArea {...ways} maxLength={2000} value={word} onChange={(event) => setWord(event.target.value)} />
            )}
          </Field>
        </>
      ) : (
        !error && <p>There is no other team yet. Settings, Teams makes one.</p>
      )}
    </Dialog>
  );
}
