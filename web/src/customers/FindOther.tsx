import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { ErrorNote, Face, Field, TextInput } from "../ui/index.ts";
import "./merge.css";
import { customersQuery } from "./queries.ts";

export interface Other {
  id: string;
  name: string;
}

const shownMax = 8;

/** Looks for somebody by name, address or number. */
export function FindOther({ exceptId, onChoose }: { exceptId: string; onChoose: (other: Other) => void }) {
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const { data, error, refetch } = useInfiniteQuery(customersQuery(search));
  const found = (data?.pages[0]?.items ?? []).filter(({ id }) => id !== exceptId).slice(0, shownMax);
  return (
    <div className="merge">
      <Field label="Find the other" hint="They stay in the list until you have seen what merging does.">
        {(ways) => (
          <TextInput
            {...ways}
            type="search"
            placeholder="Name, address or number"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {error && <ErrorNote problem={error} retry={() => void refetch()} />}
      <ul className="merge-found">
        {found.map(({ id, name, address, kind }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose({ id, name })}>
              <Face name={name} size={28} square={kind === "internal"} />
              <span>
                <b>{name}</b>
                <small>{address}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {data && found.length === 0 && <p>Nobody else is found under “{search}”.</p>}
    </div>
  );
}
