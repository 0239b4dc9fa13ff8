import { type KeyboardEvent, useState } from "react";
import { FormProblem } from "../forms/index.ts";
import { UpIcon } from "./UpIcon.tsx";
import "./pen.css";

/** Where the customer writes: Enter sends, Shift and Enter begins a line. What was typed stays when it does not go. */
export function Pen({
  label,
  send,
  first = "",
}: {
  label: string;
  send: (text: string) => Promise<void>;
  first?: string;
}) {
  const [text, setText] = useState(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function go(): Promise<void> {
    if (text.trim() === "" || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await send(text.trim());
      setText("");
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void go();
  }

  return (
    <form
      className="pen"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <FormProblem problem={problem} />
      <div>
        <textarea
          aria-label={label}
          placeholder={label}
          rows={1}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keyDown}
        />
        <button type="submit" aria-label={label.replace("Write", "Send")} aria-disabled={busy || text.trim() === ""}>
          <UpIcon />
        </button>
      </div>
    </form>
  );
}
