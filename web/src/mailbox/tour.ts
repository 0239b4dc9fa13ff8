import { useSyncExternalStore } from "react";

/** How far somebody has come who looks around. It goes forward only, and is kept in this browser. */
export type Progress = "begun" | "written" | "answered" | "said" | "hidden";

const order: readonly Progress[] = ["begun", "written", "answered", "said", "hidden"];
const kept = new Map<string, Progress>();
const listeners = new Set<() => void>();

export function useProgress(slug: string): Progress {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => progress(slug),
  );
}

export function progress(slug: string): Progress {
  const known = kept.get(slug);
  if (known) return known;
  const read = order.find((each) => each === readPlace(slug)) ?? "begun";
  kept.set(slug, read);
  return read;
}

/** Comes to this step, unless one is further already. A step is not reached before the one ahead of it. */
export function reach(slug: string, step: Progress): void {
  const next = furthest(progress(slug), step);
  if (next === progress(slug)) return;
  kept.set(slug, next);
  try {
    localStorage.setItem(placeOf(slug), next);
  } catch {
    // A browser that keeps nothing begins anew with the page.
  }
  for (const listener of listeners) listener();
}

/** Pure: `hidden` is always reached, every other step only from the one before it. */
export function furthest(now: Progress, step: Progress): Progress {
  if (step === "hidden") return step;
  return order.indexOf(step) === order.indexOf(now) + 1 && now !== "hidden" ? step : now;
}

function readPlace(slug: string): string | null {
  try {
    return localStorage.getItem(placeOf(slug));
  } catch {
    return null;
  }
}

function placeOf(slug: string): string {
  return `manyhands.look-around.${slug}`;
}
