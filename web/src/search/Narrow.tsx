import { useSuggestions } from "./use-suggestions.ts";

/** Filters that may come next, to press instead of typing them. */
export function Narrow({ typed, onTake }: { typed: string; onTake: (typed: string) => void }) {
  const begun = useSuggestions(typed);
  // A word that begins no filter is taken as whole.
  const next = useSuggestions(`${typed.trimEnd()} `);
  const suggestions = begun.length > 0 ? begun : next;
  return (
    <ul className="narrow" aria-label="Narrow it down">
      {suggestions.map(({ words, about, typed: taken }) => (
        <li key={words}>
          <button type="button" title={about} onClick={() => onTake(taken)}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}
