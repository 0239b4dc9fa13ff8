import { useSyncExternalStore } from "react";

/** Who writes on the phone, and whether it stands there: kept in this browser for each workspace. */
export interface PhoneState {
  writer: { name: string; address: string } | null;
  /** Undefined while nobody chose: it then stands there in a workspace that only looks around. */
  open: boolean | undefined;
  /** On a small screen the phone lies over the inbox while it is looked at. */
  front: boolean;
}

const nothing: PhoneState = { writer: null, open: undefined, front: false };
const states = new Map<string, PhoneState>();
const listeners = new Set<() => void>();

export function usePhone(slug: string): PhoneState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => phoneOf(slug),
  );
}

export function phoneOf(slug: string): PhoneState {
  const known = states.get(slug);
  if (known) return known;
  const read = readState(slug);
  states.set(slug, read);
  return read;
}

export function setPhone(slug: string, change: Partial<PhoneState>): void {
  const next = { ...phoneOf(slug), ...change };
  states.set(slug, next);
  try {
    localStorage.setItem(placeOf(slug), JSON.stringify({ writer: next.writer, open: next.open }));
  } catch {
    // A browser that keeps nothing begins anew with the page.
  }
  for (const listener of listeners) listener();
}

function readState(slug: string): PhoneState {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(slug)) ?? "null");
    if (typeof kept !== "object" || kept === null) return nothing;
    const writer = "writer" in kept ? readWriter(kept.writer) : null;
    return { writer, open: "open" in kept && typeof kept.open === "boolean" ? kept.open : undefined, front: false };
  } catch {
    return nothing;
  }
}

function readWriter(kept: unknown): PhoneState["writer"] {
  if (typeof kept !== "object" || kept === null || !("name" in kept) || !("address" in kept)) return null;
  return { name: String(kept.name), address: String(kept.address) };
}

function placeOf(slug: string): string {
  return `manyhands.phone.${slug}`;
}
