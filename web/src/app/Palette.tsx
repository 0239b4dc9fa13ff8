import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { FindIcon, Kbd } from "../ui/index.ts";
import { closeOverlay } from "./overlay.ts";
import "./palette.css";
import { type Found, usePaletteFound } from "./use-palette-found.tsx";

/** Find or do anything: everything that has a key, every pile, every customer. */
export function Palette() {
  const [typed, setTyped] = useState("");
  const { groups, problem, isSearching } = usePaletteFound(typed);
  const all = groups.flatMap(({ found }) => found);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, all.length - 1));
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    if (shown && !shown.open) shown.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);

  function run(found: Found | undefined): void {
    if (!found) return;
    if (found.typed !== undefined) {
      go(found.typed);
      return;
    }
    closeOverlay();
    // After the dialog has given the focus back: what runs may want it.
    setTimeout(found.run, 0);
  }
  function go(next: string): void {
    setTyped(next);
    setChosen(0);
  }
  function keys(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((at + step + all.length) % Math.max(1, all.length));
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(all[at]);
    }
  }

  let index = -1;
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Find or do anything"
      onCancel={(event) => {
        event.preventDefault();
        closeOverlay();
      }}
      onMouseDown={(event) => event.target === event.currentTarget && closeOverlay()}
    >
      <div className="palette-in">
        <div className="palette-find">
          <FindIcon aria-hidden="true" />
          <input
            role="combobox"
            aria-label="Find or do anything"
            aria-expanded="true"
            aria-controls={id}
            aria-activedescendant={all.length > 0 ? `${id}-${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder="What was said, a person, something to do"
            value={typed}
            onChange={(event) => go(event.target.value)}
            onKeyDown={keys}
          />
        </div>
        <div role="listbox" id={id} aria-label="What fits" className="palette-list">
          {groups.map(({ name, found }) => (
            // biome-ignore lint/a11y/useSemanticElements: groups of a listbox
            <div key={name} role="group" aria-label={name}>
              <p aria-hidden="true">{name}</p>
              {found.map((one) => {
                index++;
                const here = index;
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
                  // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus
                  <div
                    key={one.id}
                    id={`${id}-${here}`}
                    role="option"
                    aria-selected={here === at}
                    className="palette-option"
                    onMouseMove={() => here !== at && setChosen(here)}
                    onClick={() => run(one)}
                  >
                    {one.icon}
                    <span className="cut" dir="auto">
                      {one.words}
                      {one.more && <small> {one.more}</small>}
                      {one.below && <span className="palette-below cut">{one.below}</span>}
                    </span>
                    {one.keys && <Kbd keys={one.keys} />}
                  </div>
                );
              })}
            </div>
          ))}
          {problem && (
            <p className="palette-none" role="alert">
              {problem.message}
            </p>
          )}
          {all.length === 0 && isSearching && <p className="palette-none">Looking…</p>}
          {all.length === 0 && !isSearching && !problem && (
            <p className="palette-none">Nothing fits “{typed}”. Try a part of a name, or what you want to do.</p>
          )}
        </div>
      </div>
    </dialog>
  );
}
