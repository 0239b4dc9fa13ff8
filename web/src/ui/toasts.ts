import { useSyncExternalStore } from "react";

export interface Toast {
  id: number;
  words: string;
  tone: "plain" | "problem";
  undo: { words: string; run: () => void; until: number } | null;
}

export interface ToastOptions {
  tone?: Toast["tone"];
  /** Runs when it is wanted back; the words stand on the button. */
  undo?: () => void;
  undoWords?: string;
  lastsMs?: number;
}

const usualMs = 6_000;
const shownMax = 3;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says what happened, with the way back. Returns how to take it away early. */
export function say(words: string, { tone = "plain", undo, undoWords = "Undo", lastsMs = usualMs }: ToastOptions = {}) {
  const id = ++lastId;
  const until = Date.now() + lastsMs;
  const toast: Toast = { id, words, tone, undo: undo ? { words: undoWords, run: undo, until } : null };
  set([...toasts, toast].slice(-shownMax));
  const timer = setTimeout(() => forget(id), lastsMs);
  return () => {
    clearTimeout(timer);
    forget(id);
  };
}

/** Says what went wrong and, where it helps, tries again. */
export function sayProblem(problem: unknown, again?: () => void) {
  const words = problem instanceof Error ? problem.message : "This did not work. Try again.";
  return say(words, { tone: "problem", lastsMs: 10_000, ...(again && { undo: again, undoWords: "Try again" }) });
}

/** Runs the way back of the newest toast that has one: what the key `z` does. */
export function undoNewest(): boolean {
  const newest = toasts.findLast((toast) => toast.undo && toast.tone === "plain");
  if (!newest?.undo) return false;
  forget(newest.id);
  newest.undo.run();
  return true;
}

export function forget(id: number): void {
  if (toasts.some((toast) => toast.id === id)) set(toasts.filter((toast) => toast.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
