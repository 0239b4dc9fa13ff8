import { useSyncExternalStore } from "react";

export type Overlay = "palette" | "keys" | "thanks";

let open: Overlay | undefined;
const listeners = new Set<() => void>();

/** What lies over everything: one thing at most. */
export function openOverlay(overlay: Overlay): void {
  set(overlay);
}

export function closeOverlay(): void {
  set(undefined);
}

export function useOverlay(): Overlay | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}

function set(next: Overlay | undefined): void {
  open = next;
  for (const listener of listeners) listener();
}
