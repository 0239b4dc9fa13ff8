import type { LookBack as Found } from "@manyhands/client";
import { useRef, useState } from "react";
import { call } from "../api/index.ts";
import { problemWords } from "../forms/index.ts";
import { Button } from "../ui/index.ts";
import { ChooseMailbox } from "./ChooseMailbox.tsx";
import { Told } from "./Told.tsx";
import "./look-back.css";

type State =
  | { is: "asked"; problem?: string }
  | { is: "reading"; part: number; stop: () => void }
  | { is: "told"; found: Found };

/** What a mailbox that one has elsewhere tells about its last 90 days. It lives on this page only: nothing of it is stored. */
export function LookBack() {
  const [state, setState] = useState<State>({ is: "asked" });
  const running = useRef<AbortController>(null);

  async function look(files: File[], ours: string): Promise<void> {
    const abort = new AbortController();
    running.current = abort;
    const stop = () => {
      abort.abort();
      setState({ is: "asked" });
    };
    const form = new FormData();
    for (const file of files) form.append("file", file);
    setState({ is: "reading", part: 0, stop });
    try {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const found = await call("POST /look-back", {
        query: { timeZone, ...(ours.trim() && { ours: ours.trim() }) },
        form,
        signal: abort.signal,
        onProgress: (part) => {
          if (!abort.signal.aborted) setState({ is: "reading", part, stop });
        },
      });
      setState({ is: "told", found });
    } catch (problem) {
      if (!abort.signal.aborted) setState({ is: "asked", problem: problemWords(problem) });
    }
  }

  if (state.is === "told") return <Told found={state.found} onAgain={() => setState({ is: "asked" })} />;
  if (state.is === "reading") return <Reading part={state.part} stop={state.stop} />;
  return <ChooseMailbox problem={state.problem} onChosen={(files, ours) => void look(files, ours)} />;
}

function Reading({ part, stop }: { part: number; stop: () => void }) {
  const percent = Math.floor(part * 100);
  return (
    <div className="back-reading">
      <h2>Reading your mailbox</h2>
      <progress value={part} max={1} aria-label="How much of the mailbox was read" />
      <p aria-live="off">{percent < 100 ? `${percent} % read as it comes. Nothing is stored.` : "Counting…"}</p>
      <Button onClick={stop}>Stop</Button>
    </div>
  );
}
