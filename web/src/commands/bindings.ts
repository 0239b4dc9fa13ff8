import { useSyncExternalStore } from "react";
import type { Command } from "./registry.ts";

/** What this person made of the keys: off altogether, or other ones. Kept in this browser. */
export interface Bindings {
  on: boolean;
  /** By command id; an empty string takes the key away. */
  changed: Record<string, string>;
}

const place = "manyhands.keys";
let bindings = read();
const listeners = new Set<() => void>();

export function keysOf(command: Command): string | undefined {
  const keys = bindings.changed[command.id] ?? command.keys;
  return keys || undefined;
}

/** What to show beside a control, or nothing while keys are off. */
export function shownKeys(command: Command): string | undefined {
  return bindings.on || command.whileTyping ? keysOf(command) : undefined;
}

export function keysAreOn(): boolean {
  return bindings.on;
}

export function useBindings(): Bindings {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => bindings,
  );
}

export function switchKeys(on: boolean): void {
  keep({ ...bindings, on });
}

export function rebind(id: string, keys: string | undefined): void {
  const { [id]: _, ...others } = bindings.changed;
  keep({ ...bindings, changed: keys === undefined ? others : { ...others, [id]: keys } });
}

function keep(next: Bindings): void {
  bindings = next;
  try {
    localStorage.setItem(place, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing forgets them with the page.
  }
  for (const listener of listeners) listener();
}

function read(): Bindings {
  const usual: Bindings = { on: true, changed: {} };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (typeof kept !== "object" || kept === null) return usual;
    const on = !("on" in kept) || kept.on !== false;
    const changed = "changed" in kept && typeof kept.changed === "object" ? Object.entries(kept.changed ?? {}) : [];
    return { on, changed: Object.fromEntries(changed.map(([id, keys]) => [id, String(keys)])) };
  } catch {
    return usual;
  }
}
