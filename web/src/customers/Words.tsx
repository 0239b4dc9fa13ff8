import type { Customer } from "@manyhands/client";
import { useState } from "react";
import { Button, Field, TextArea } from "../ui/index.ts";
import { useChangeCustomer } from "./use-change-customer.ts";

export interface WordsProps {
  customer: Customer;
  field: "about" | "needs";
  title: string;
  hint: string;
  /** Said where there is nothing yet. */
  none: string;
  lengthMax: number;
  heading?: "h2" | "h3";
}

/** What one should know of them, in anybody's words; kept when the field is left. */
export function Words({ customer, field, title, hint, none, lengthMax, heading: Heading = "h3" }: WordsProps) {
  const change = useChangeCustomer(customer);
  const [writing, setWriting] = useState(false);
  const [words, setWords] = useState("");
  const known = customer[field];

  function finish(): void {
    setWriting(false);
    const written = words.trim();
    if (written !== known) void change({ [field]: written }, { [field]: known });
  }

  return (
    <section className="panel-part">
      <Heading>
        {title}
        {!writing && (
          <Button
            look="plain"
            size="small"
            aria-label={`${known ? "Change" : "Add"}: ${title}`}
            onClick={() => {
              setWords(known);
              setWriting(true);
            }}
          >
            {known ? "Change" : "Add"}
          </Button>
        )}
      </Heading>
      {writing ? (
        <Field label={title} labelUnseen hint={hint}>
          {(ways) => (
            <TextArea
              {...ways}
              autoFocus
              value={words}
              maxLength={lengthMax}
              onChange={(event) => setWords(event.target.value)}
              onBlur={finish}
              onKeyDown={(event) => {
                if (event.key !== "Escape") return;
                event.stopPropagation();
                setWriting(false);
              }}
            />
          )}
        </Field>
      ) : (
        <p className={known ? "panel-about" : "panel-none"}>{known || none}</p>
      )}
    </section>
  );
}
