import type { ReactNode } from "react";
import { useLayoutEffect, useRef } from "react";

/** Something that can be done here and now: by its key, from the palette, and told of in the help. */
export interface Command {
  id: string;
  /** What it does, as a menu would say it. */
  words: string;
  group: "This conversation" | "Go to" | "Move" | "Write" | "Anywhere";
  keys?: string;
  icon?: ReactNode;
  run: () => void;
  /** Also while somebody types: only for chords that type nothing. */
  whileTyping?: boolean;
  /** A key only, such as moving up and down: no line of the palette. */
  onlyKey?: boolean;
}

const places = new Map<symbol, readonly Command[]>();

/** What can be done while this part of the page is there. A later part wins over an earlier one with the same keys. */
export function useCommands(commands: readonly Command[]): void {
  const place = useRef<symbol>(undefined);
  // Before it is painted: whoever sees it can press its key.
  useLayoutEffect(() => {
    place.current ??= Symbol("commands");
    places.set(place.current, commands);
  });
  useLayoutEffect(
    () => () => {
      if (place.current) places.delete(place.current);
    },
    [],
  );
}

/** Everything that can be done now, newest part first, each id once. */
export function commandsNow(): Command[] {
  const seen = new Set<string>();
  return [...places.values()].reverse().flatMap((some) =>
    some.filter(({ id }) => {
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    }),
  );
}
