import { NoteIcon } from "../ui/index.ts";
import type { Mode } from "./mode.ts";

export interface ModesProps {
  mode: Mode;
  onMode: (mode: Mode) => void;
  /** To whom an answer goes; nothing where that is not to be changed. */
  to: string | undefined;
  open: boolean;
  onTo: () => void;
}

const modes: readonly [Mode, string][] = [
  ["reply", "Reply"],
  ["note", "Note"],
  ["forward", "Forward"],
];

/** What one writes, and to whom. */
export function Modes({ mode, onMode, to, open, onTo }: ModesProps) {
  return (
    <div className="composer-modes">
      <fieldset>
        <legend className="unseen">What is written</legend>
        {modes.map(([value, words]) => (
          <button type="button" key={value} aria-pressed={mode === value} onClick={() => onMode(value)}>
            {value === "note" && <NoteIcon aria-hidden="true" />}
            {words}
          </button>
        ))}
      </fieldset>
      {to !== undefined && (
        <button type="button" className="composer-to" aria-expanded={open} onClick={onTo}>
          <span className="cut">to {to}</span>
          <span className="unseen">: change</span>
        </button>
      )}
    </div>
  );
}
