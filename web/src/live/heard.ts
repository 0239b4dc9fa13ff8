import { useEffect, useRef } from "react";
import type { Frame } from "./frames.ts";

type Listener = (frame: Frame) => void;
const listeners = new Set<Listener>();

/** Passes on what came over the connection. */
export function tellHeard(frame: Frame): void {
  for (const listener of listeners) listener(frame);
}

/** Hears every frame while this part of the page is there: for what is neither a list nor a conversation. */
export function useHeard(listener: Listener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const hear: Listener = (frame) => latest.current(frame);
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
    };
  }, []);
}
