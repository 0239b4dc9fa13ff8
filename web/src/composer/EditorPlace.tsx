import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import { paragraphs } from "./draft-forms.ts";
import type { EditorProps } from "./Editor.tsx";
import "./editor.css";

/** Kept outside of React: what is there is drawn in the same moment in which the plain field goes, with the focus. */
let Editor: ComponentType<EditorProps> | undefined;

async function fetchEditor(): Promise<void> {
  Editor = (await import("./Editor.tsx")).Editor;
}

const fetchAfterMs = 300;
/** Nobody's hands are on the keys: only then the one field takes the place of the other. */
const restMs = 500;
let lastInput = 0;

/** Fetches the editor while nobody waits for it; until it is there one writes in a plain field, and keeps every word. */
export function EditorPlace(props: EditorProps) {
  const [here, setHere] = useState(Editor !== undefined);
  useEffect(() => {
    if (here) return;
    let timer: ReturnType<typeof setTimeout>;
    const swap = () => {
      const rested = Date.now() - lastInput > restMs;
      if (Editor && rested) setHere(true);
      else timer = setTimeout(swap, restMs);
    };
    timer = setTimeout(() => {
      fetchEditor().then(swap, () => {});
    }, fetchAfterMs);
    return () => clearTimeout(timer);
  }, [here]);
  return here && Editor ? <TakingOver {...props} /> : <PlainField {...props} />;
}

/** Whoever was typing in the plain field goes on in the editor. */
function TakingOver(props: EditorProps) {
  const { onReady } = props;
  const typing = useRef(document.activeElement?.classList.contains("editor-plain") ?? false);
  const taken = useCallback(
    (focus: () => void) => {
      onReady(focus);
      if (typing.current) focus();
      typing.current = false;
    },
    [onReady],
  );
  return Editor ? <Editor {...props} onReady={taken} /> : null;
}

function PlainField({ label, placeholder, html, revision, onChange, onReady }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => plain(html));
  const taken = useRef(revision);
  useEffect(() => {
    onReady(() => field.current?.focus());
  }, [onReady]);
  useEffect(() => {
    if (taken.current === revision) return;
    taken.current = revision;
    setText(plain(html));
  }, [revision, html]);
  return (
    <textarea
      ref={field}
      className="editor editor-text editor-plain"
      aria-label={label}
      placeholder={placeholder}
      rows={Math.min(12, text.split("\n").length)}
      value={text}
      onKeyDown={() => {
        lastInput = Date.now();
      }}
      onChange={(event) => {
        setText(event.target.value);
        onChange(paragraphs(event.target.value), event.target.value);
      }}
    />
  );
}

function plain(html: string): string {
  if (!html) return "";
  const { body } = new DOMParser().parseFromString(
    html.replace(/<br>/g, "\n").replace(/<\/p><p>/g, "</p>\n\n<p>"),
    "text/html",
  );
  return body.textContent ?? "";
}
