import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const place = "manyhands.theme";
const listeners = new Set<() => void>();

/** The theme this browser was told to use; `system` follows the machine. */
export function theme(): Theme {
  const kept = document.documentElement.dataset.theme;
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function setTheme(wanted: Theme): void {
  if (wanted === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
  try {
    localStorage.setItem(place, wanted);
  } catch {
    // A browser that keeps nothing still shows what was chosen until it is closed.
  }
  for (const listener of listeners) listener();
}

/** Takes up what was chosen before, ahead of the first paint. */
export function restoreTheme(): void {
  try {
    const kept = localStorage.getItem(place);
    if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
  } catch {
    // Nothing is kept: the machine's theme stands.
  }
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, theme);
}

/** Whether it is dark on the screen now, whoever decided it. */
export function isDark(): boolean {
  const chosen = theme();
  return chosen === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}
