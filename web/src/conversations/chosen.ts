import { useSyncExternalStore } from "react";

let chosen: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** The conversations that were chosen in the list, to do one thing to all of them. */
export function useChosen(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}

export function choose(id: string): void {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  set(next);
}

export function chooseNone(): void {
  if (chosen.size > 0) set(new Set());
}

function set(next: ReadonlySet<string>): void {
  chosen = next;
  for (const listener of listeners) listener();
}
