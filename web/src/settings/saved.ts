import { useSyncExternalStore } from "react";

/** What was saved last on these pages, and the way back from it. */
export interface Saved {
  state: "saving" | "saved" | "undone";
  at: Date;
  undo: (() => Promise<void>) | null;
}

let saved: Saved | null = null;
const listeners = new Set<() => void>();

export function useSaved(): Saved | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => saved,
  );
}

export function tellSaving(): void {
  set({ state: "saving", at: new Date(), undo: null });
}

/** Says that it is kept. Without `undo` there is no way back, and none is offered. */
export function tellSaved(undo: (() => Promise<void>) | null = null): void {
  set({ state: "saved", at: new Date(), undo });
}

/** Nothing to say: another page, or a refusal that stands where the field is. */
export function forgetSaved(): void {
  set(null);
}

export async function undoSaved(): Promise<void> {
  const undo = saved?.undo;
  if (!undo) return;
  tellSaving();
  await undo();
  set({ state: "undone", at: new Date(), undo: null });
}

function set(next: Saved | null): void {
  saved = next;
  for (const listener of listeners) listener();
}
