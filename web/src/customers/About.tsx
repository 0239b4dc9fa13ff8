import type { Customer } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/index.ts";
import { Button, Field, say, sayProblem, TextArea } from "../ui/index.ts";
import { customerQuery } from "./queries.ts";

/** What one should know of them, in anybody's words; kept when the field is left. */
export function About({ customer, heading: Heading = "h3" }: { customer: Customer; heading?: "h2" | "h3" }) {
  const client = useQueryClient();
  const [writing, setWriting] = useState(false);
  const [words, setWords] = useState(customer.about);

  async function keep(about: string, before: string): Promise<void> {
    client.setQueryData(customerQuery(customer.id).queryKey, (known) => known && { ...known, about });
    try {
      await call("PATCH /customers/{id}", { params: { id: customer.id }, body: { about } });
      say("Kept.", { undo: () => void keep(before, about) });
    } catch (problem) {
      client.setQueryData(customerQuery(customer.id).queryKey, (known) => known && { ...known, about: before });
      sayProblem(problem, () => void keep(about, before));
    }
  }

  function finish(): void {
    setWriting(false);
    const about = words.trim();
    if (about !== customer.about) void keep(about, customer.about);
  }

  return (
    <section className="panel-part">
      <Heading>
        Good to know
        {!writing && (
          <Button look="plain" size="small" onClick={() => setWriting(true)}>
            {customer.about ? "Change" : "Add"}
          </Button>
        )}
      </Heading>
      {writing ? (
        <Field
          label="Good to know"
          labelUnseen
          hint="For colleagues. Write it so that they could read it, too: they may ask to."
        >
          {(ways) => (
            <TextArea
              {...ways}
              autoFocus
              value={words}
              maxLength={2000}
              onChange={(event) => setWords(event.target.value)}
              onBlur={finish}
              onKeyDown={(event) => {
                if (event.key === "Escape") {
                  event.stopPropagation();
                  setWords(customer.about);
                  setWriting(false);
                }
              }}
            />
          )}
        </Field>
      ) : (
        <p className={customer.about ? "panel-about" : "panel-none"}>
          {customer.about || "Nothing yet, such as: prefers a call after 17:00."}
        </p>
      )}
    </section>
  );
}
