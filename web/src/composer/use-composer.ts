import type { Addressee, Conversation } from "@manyhands/client";
import { useRef, useState } from "react";
import { withWorkspace } from "../api/index.ts";
import { say } from "../ui/index.ts";
import { drop, restore, useWriting, write } from "./drafts.ts";
import type { How } from "./how.ts";
import { kindOf, type Mode } from "./mode.ts";
import { useSend } from "./use-send.ts";
import { useUploads } from "./use-uploads.ts";
import { isEmpty, type Writing } from "./writing.ts";

export interface Composing {
  conversation: Conversation;
  mode: Mode;
  onMode: (mode: Mode) => void;
  focus: () => void;
}

/** Everything that a composer does: keeping what is written, taking files, sending, and coming back when it was not sent. */
export function useComposer({ conversation, mode, onMode, focus }: Composing) {
  const kind = kindOf[mode];
  const { id, version } = conversation;
  const writing = useWriting(id, kind);
  const { busy, newer, seeNewer, send } = useSend(conversation);
  const { uploading, add } = useUploads();
  const [outside, setOutside] = useState<Addressee[]>([]);
  const latest = useRef(writing);
  latest.current = writing;
  const wished = useRef<How>({ kind: "plain" });

  // What it answers is what was on the screen when its first word was written.
  const keep = (change: Partial<Writing>) =>
    write(id, kind, { seenVersion: latest.current.seenVersion ?? version, ...change });

  const attach = (files: File[], show?: (url: string, alt: string) => void) =>
    add(files, (attachment, file) => {
      const inText = show !== undefined && file.type.startsWith("image/");
      keep({ attachments: [...latest.current.attachments, { ...attachment, inline: inText }] });
      if (inText) show(withWorkspace(attachment.url), file.name);
    });

  async function go(how: How): Promise<void> {
    if (busy) return;
    wished.current = how;
    if (isEmpty(latest.current)) return focus();
    const missing = missingOf(uploading.length, mode === "forward" && outside.length === 0);
    if (missing) return void say(missing, { tone: "problem" });
    const [forwardTo] = outside;
    const done = await send({ kind, how, ...(mode === "forward" && forwardTo && { forwardTo }) });
    if (done && mode === "forward") {
      setOutside([]);
      onMode("reply");
    }
  }

  return {
    kind,
    writing,
    keep,
    attach,
    uploading,
    outside,
    setOutside,
    busy,
    newer,
    go,
    sendAsItIs: (seenVersion: number) => {
      restore(id, kind, { ...latest.current, seenVersion });
      latest.current = { ...latest.current, seenVersion };
      void go(wished.current);
    },
    goOn: (seenVersion: number) => {
      write(id, kind, { seenVersion });
      seeNewer();
      focus();
    },
    throwAway: () => {
      const before = latest.current;
      drop(id, kind);
      say("Thrown away.", { undo: () => restore(id, kind, before) });
    },
  };
}

function missingOf(rising: number, nobody: boolean): string | undefined {
  if (rising > 0) return "A file is still on its way up. Wait a moment, then send.";
  return nobody ? "Say to whom it goes, then forward it." : undefined;
}
