import { Unreachable } from "@manyhands/client";
import { useEffect, useSyncExternalStore } from "react";
import { call } from "../api/index.ts";
import { draftBody, fromBrowser, fromServer, toBrowser } from "./draft-forms.ts";
import { isEmpty, type Kind, nothing, type Writing } from "./writing.ts";

const keepAfterMs = 900;
const againAfterMs = 8_000;
const kinds: readonly Kind[] = ["outbound", "note", "forward"];

const writings = new Map<string, Writing>();
const loaded = new Set<string>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

/** What is being written here, as it was left: in this page, in this browser, or on another machine. */
export function useWriting(conversationId: string, kind: Kind): Writing {
  useEffect(() => {
    void load(conversationId);
  }, [conversationId]);
  return useSyncExternalStore(subscribe, () => writingOf(conversationId, kind));
}

export function writingOf(conversationId: string, kind: Kind): Writing {
  return writings.get(place(conversationId, kind)) ?? nothing;
}

/** Takes up what was typed. It is in the browser at once and on the server a moment later. */
export function write(conversationId: string, kind: Kind, change: Partial<Writing>): void {
  const at = place(conversationId, kind);
  const next = { ...writingOf(conversationId, kind), ...change };
  set(at, next);
  toBrowser(at, next);
  keepSoon(conversationId, kind, keepAfterMs);
}

/** Puts words into the editor from outside: an answer that was taken back, or that the server refused. */
export function restore(conversationId: string, kind: Kind, writing: Writing): void {
  write(conversationId, kind, { ...writing, revision: writingOf(conversationId, kind).revision + 1 });
}

/** It was sent, or is not wanted. */
export function clear(conversationId: string, kind: Kind): void {
  const at = place(conversationId, kind);
  clearTimeout(timers.get(at));
  set(at, { ...nothing, revision: writingOf(conversationId, kind).revision + 1 });
  toBrowser(at, undefined);
}

/** It is not wanted any more. */
export function drop(conversationId: string, kind: Kind): void {
  clear(conversationId, kind);
  forget(conversationId, kind);
}

/** The server's copy is of no use any more, unless something new is being written already. */
export function forget(conversationId: string, kind: Kind): void {
  if (kind === "forward" || !isEmpty(writingOf(conversationId, kind))) return;
  void call("DELETE /conversations/{id}/drafts", { params: { id: conversationId }, query: { kind } }).catch(() => {});
}

async function load(conversationId: string): Promise<void> {
  if (loaded.has(conversationId)) return;
  loaded.add(conversationId);
  for (const kind of kinds) {
    const kept = fromBrowser(place(conversationId, kind));
    // What this browser has was not sent off to the server yet, or is the same: it is newer than anything else.
    if (kept && isEmpty(writingOf(conversationId, kind))) set(place(conversationId, kind), { ...kept, revision: 1 });
  }
  try {
    const { items } = await call("GET /conversations/{id}/drafts", { params: { id: conversationId } });
    for (const draft of items) {
      const known = writingOf(conversationId, draft.kind);
      if (isEmpty(known))
        set(place(conversationId, draft.kind), { ...fromServer(draft), revision: known.revision + 1 });
    }
  } catch {
    loaded.delete(conversationId);
  }
}

function keepSoon(conversationId: string, kind: Kind, afterMs: number): void {
  if (kind === "forward") return;
  const at = place(conversationId, kind);
  clearTimeout(timers.get(at));
  timers.set(
    at,
    setTimeout(() => void keep(conversationId, kind), afterMs),
  );
}

async function keep(conversationId: string, kind: "outbound" | "note"): Promise<void> {
  const at = place(conversationId, kind);
  const writing = writingOf(conversationId, kind);
  const params = { id: conversationId };
  try {
    if (isEmpty(writing)) await call("DELETE /conversations/{id}/drafts", { params, query: { kind } });
    else await call("PUT /conversations/{id}/drafts", { params, body: draftBody(kind, writing) });
    // The server has it now: the next visit reads it from there, from whatever machine.
    if (writingOf(conversationId, kind) === writing) toBrowser(at, undefined);
  } catch (problem) {
    if (problem instanceof Unreachable) keepSoon(conversationId, kind, againAfterMs);
  }
}

function place(conversationId: string, kind: Kind): string {
  return `${conversationId} ${kind}`;
}

function set(at: string, writing: Writing): void {
  writings.set(at, writing);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
