import { useEffect, useSyncExternalStore } from "react";
import type { Live } from "./connect.ts";
import type { Present } from "./frames.ts";

const nobody: readonly Present[] = [];
const people = new Map<string, readonly Present[]>();
const listeners = new Set<() => void>();
let live: Live | undefined;
let connected: boolean | undefined;

/** The connection through which presence is told, while a workspace is open. */
export function usesLive(given: Live | undefined): void {
  live = given;
  if (!given) {
    people.clear();
    connected = undefined;
    changed();
  }
}

export function setConnected(now: boolean): void {
  connected = now;
  if (!now) people.clear();
  changed();
}

export function setPresent(conversationId: string, present: readonly Present[]): void {
  people.set(conversationId, present);
  changed();
}

/** Who else looks at a conversation now, and who writes in it. */
export function usePresent(conversationId: string): readonly Present[] {
  return useSyncExternalStore(subscribe, () => people.get(conversationId) ?? nobody);
}

/** False only while the connection is lost. */
export function useConnected(): boolean {
  return useSyncExternalStore(subscribe, () => connected !== false);
}

/** Tells colleagues that this person looks at it, or writes, until they leave. */
export function useTellPresence(conversationId: string, writing: boolean): void {
  useEffect(() => {
    live?.tell(conversationId, writing ? "writing" : "looking");
  }, [conversationId, writing]);
  useEffect(() => () => live?.tell(null, "looking"), []);
}

function changed(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
