import type { Customer } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, newKey } from "../api/index.ts";
import { Button, Field, IconButton, say, sayProblem, TextArea, Time, TrashIcon } from "../ui/index.ts";
import "./notes.css";
import { notesQuery } from "./queries.ts";

/** What colleagues wrote down, with their names and the day. The customer sees none of it. */
export function Notes({ customer: { id } }: { customer: Customer }) {
  const client = useQueryClient();
  const { data: notes = [] } = useQuery(notesQuery(id));
  const [words, setWords] = useState("");
  const [busy, setBusy] = useState(false);

  async function add(text: string): Promise<void> {
    setBusy(true);
    try {
      const { items } = await call("POST /customers/{id}/notes", { params: { id }, body: { text }, key: newKey() });
      client.setQueryData(notesQuery(id).queryKey, items);
      setWords("");
    } catch (problem) {
      sayProblem(problem, () => void add(text));
    }
    setBusy(false);
  }

  async function remove(noteId: string, text: string): Promise<void> {
    try {
      await call("DELETE /customers/{id}/notes/{noteId}", { params: { id, noteId } });
      await client.invalidateQueries({ queryKey: notesQuery(id).queryKey });
      say("The note is gone.", { undo: () => void add(text) });
    } catch (problem) {
      sayProblem(problem);
    }
  }

  return (
    <section className="panel-part notes">
      <h2>Notes</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim()) void add(words.trim());
        }}
      >
        <Field label="A note about them" labelUnseen>
          {(ways) => (
            <TextArea
              {...ways}
              placeholder="What a colleague should know. Only colleagues see it."
              value={words}
              maxLength={4000}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        {words.trim() && (
          <Button type="submit" look="dusk" size="small" busy={busy}>
            Add note
          </Button>
        )}
      </form>
      <ul>
        {notes.map(({ id: noteId, text, by, createdAt }) => (
          <li key={noteId}>
            <p dir="auto">{text}</p>
            <small>
              {by?.name ?? "A program"} · <Time at={createdAt} />
            </small>
            <IconButton
              size="small"
              label="Throw this note away"
              icon={<TrashIcon />}
              onClick={() => void remove(noteId, text)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
