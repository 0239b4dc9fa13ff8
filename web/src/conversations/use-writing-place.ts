import type { Message } from "@manyhands/client";
import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type ComposerHandle, type Mode, paragraphs, write, writingOf } from "../composer/index.ts";

export interface WritingPlace {
  mode: Mode;
  composer: RefObject<ComposerHandle | null>;
  /** Turns to an answer, a note or a forward, with the focus in it. */
  writeAs: (mode: Mode) => void;
  forward: () => void;
  /** Out of the editor, to where the keys are commands again. */
  leave: () => void;
}

/** What is written in a conversation: an answer, a note or a forward, and the way in and out by keys. */
export function useWritingPlace(id: string, messages: readonly Message[] | undefined): WritingPlace {
  const [mode, setMode] = useState<Mode>("reply");
  const composer = useRef<ComposerHandle>(null);
  return {
    mode,
    composer,
    writeAs: (next) => {
      // At once: the next key is a letter of what is written, and no command.
      flushSync(() => setMode(next));
      composer.current?.focus();
    },
    forward: () => {
      beginForward(id, messages);
      setMode("forward");
    },
    leave: () => {
      const row = document.querySelector(`[data-row="${id}"]`);
      const heading = document.getElementById("subject");
      if (row instanceof HTMLElement && row.offsetParent) row.focus();
      else heading?.focus();
    },
  };
}

/** A forward begins with what the customer wrote last, below room for one's own words. */
function beginForward(id: string, messages: readonly Message[] | undefined): void {
  const latest = messages?.findLast(({ kind, side }) => kind === "inbound" && side === "customer");
  const before = writingOf(id, "forward");
  if (!latest || before.text.trim() !== "") return;
  const text = `\n\n${latest.author.name} wrote:\n${latest.text}`;
  write(id, "forward", { text, html: `<p></p>${paragraphs(text.trim())}`, revision: before.revision + 1 });
}
