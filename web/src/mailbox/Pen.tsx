import { type KeyboardEvent, useRef, useState } from "react";
import { FormProblem } from "../forms/index.ts";
import { AttachIcon } from "../ui/index.ts";
import { MailFiles } from "./MailFiles.tsx";
import { type EnclosedFile, enclosed, tooMuch } from "./pen-files.ts";
import { UpIcon } from "./UpIcon.tsx";
import "./pen.css";

/** Where the customer writes: Enter sends, Shift and Enter begins a line. What was typed stays when it does not go. */
export function Pen({
  label,
  send,
  first = "",
}: {
  label: string;
  send: (text: string, files: EnclosedFile[]) => Promise<void>;
  first?: string;
}) {
  const [text, setText] = useState(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [files, setFiles] = useState<File[]>([]);
  const chooser = useRef<HTMLInputElement>(null);

  function add(chosen: FileList | null): void {
    const all = [...files, ...(chosen ?? [])];
    const refused = tooMuch(all);
    setProblem(refused ? new Error(refused) : null);
    if (!refused) setFiles(all);
  }

  async function go(): Promise<void> {
    if (text.trim() === "" || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await send(text.trim(), await Promise.all(files.map(enclosed)));
      setText("");
      setFiles([]);
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
      <MailFiles
        files={files.map(({ name }) => ({ filename: name }))}
        remove={(at) => setFiles(files.filter((_, other) => other !== at))}
      />
      <div>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            add(event.target.files);
            event.target.value = "";
          }}
        />
        <button type="button" className="pen-clip" aria-label="Add files" onClick={() => chooser.current?.click()}>
          <AttachIcon aria-hidden="true" />
        </button>
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
