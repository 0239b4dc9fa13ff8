import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * A conversation is opened at its end. Where the last thing said is longer than the screen, it is opened at the beginning of
 * that: nobody reads a letter from its last line.
 */
export function useBeginning(isRead: boolean): RefObject<HTMLElement | null> {
  const flow = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const shown = flow.current;
    const last = isRead ? [...(shown?.querySelectorAll<HTMLElement>("article") ?? [])].at(-1) : undefined;
    if (!shown || !last || last.offsetHeight < shown.clientHeight) return;
    shown.scrollTop += last.getBoundingClientRect().top - shown.getBoundingClientRect().top - spaceAbove;
  }, [isRead]);
  return flow;
}

const spaceAbove = 16;
