import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Field, FindIcon, TextInput } from "../ui/index.ts";
import { Hits } from "./Hits.tsx";
import { Narrow } from "./Narrow.tsx";
import "./search.css";
import { useSettled } from "./use-settled.ts";

/** Everything that was ever said, from one field. What is typed stands in the address, so that the way back leads here again. */
export function SearchPage() {
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const { q = "" } = useSearch({ from: "/$slug/search" });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const [asked, setAsked] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  const settled = useSettled(typed);
  // The address was changed from elsewhere: the palette, or the way back.
  if (q !== asked) {
    setAsked(q);
    setTyped(q);
  }
  useEffect(() => {
    document.title = "Find - Manyhands";
    field.current?.focus();
  }, []);
  useEffect(() => {
    if (settled === q || settled !== typed) return;
    setAsked(settled);
    void navigate({ to: "/$slug/search", params: { slug }, search: settled ? { q: settled } : {}, replace: true });
  }, [settled, typed, q, slug, navigate]);

  function take(next: string): void {
    setTyped(next);
    field.current?.focus();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the field and the links inside
    <div className="search" onKeyDown={moveFocus}>
      <header>
        <h1>Find</h1>
        <Field label="Find anything that was said" labelUnseen>
          {(ways) => (
            <span className="search-field">
              <FindIcon aria-hidden="true" />
              <TextInput
                {...ways}
                ref={field}
                type="search"
                spellCheck={false}
                dir="auto"
                placeholder="Words, a name, a number, a file"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </span>
          )}
        </Field>
        <Narrow typed={typed} onTake={take} />
      </header>
      <Hits typed={settled} slug={slug} />
    </div>
  );
}

/** The arrows lead from the field into what was found, and back. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(".search-field input, .hit")];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? stops.indexOf(focused) : -1;
  const next = at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
