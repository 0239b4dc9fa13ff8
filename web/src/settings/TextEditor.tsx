import type { Text } from "@manyhands/client";
import { Link, useParams } from "@tanstack/react-router";
import { useRef } from "react";
import { BackIcon, Button, Field, TextArea } from "../ui/index.ts";
import { EffectTitle } from "./Section.tsx";
import { insertName, marksIn, unknownNames } from "./text-marks.ts";
import { useDraft } from "./use-draft.ts";
import { useExample } from "./use-example.ts";
import { useText } from "./use-text.ts";
import "./effect.css";

export interface TextEditorProps {
  text: Text;
  language: string;
  direction: "ltr" | "rtl";
}

/** One text: its words, the names that it may carry, and how Ama gets it. */
export function TextEditor({ text, language, direction }: TextEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { save, restore, problem } = useText(text, language);
  const names = text.placeholders.map(({ name }) => name);
  const draft = useDraft(
    text.override ?? text.default,
    (body) => {
      if (wrongIn(body, names) === undefined) save(body);
    },
    problem !== undefined,
  );
  const wrong = wrongIn(draft.text, names);
  const shown = wrong === undefined ? draft.text : (text.override ?? text.default);
  const example = useExample(text, shown);
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });

  function insert(name: string): void {
    const { selectionStart: from, selectionEnd: to } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
    const next = insertName(draft.text, name, from, to);
    draft.type(next.text);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.caret, next.caret);
    });
  }

  return (
    <section className="set-text" aria-label={text.usedIn}>
      <Link to="/$slug/settings/$section" params={{ slug, section: "texts" }} className="set-text-back">
        <BackIcon aria-hidden="true" />
        All texts
      </Link>
      <Field label={text.usedIn} problem={wrong ?? problem}>
        {(ways) => (
          <TextArea
            {...ways}
            ref={area}
            rows={Math.min(9, Math.max(3, Math.ceil(draft.text.length / 52)))}
            maxLength={2000}
            lang={language}
            dir={direction}
            value={draft.text}
            onChange={(event) => draft.type(event.target.value)}
            onBlur={draft.keep}
          />
        )}
      </Field>
      <p className="set-names">
        {names.length > 0 && "Insert"}
        {text.placeholders.map(({ name, meaning }) => (
          <button key={name} type="button" title={meaning} onClick={() => insert(name)}>
            {name}
          </button>
        ))}
        {text.override !== null && (
          <Button
            look="plain"
            size="small"
            onClick={() => {
              draft.drop();
              restore();
            }}
          >
            Back to the default text
          </Button>
        )}
      </p>
      <div className="set-effect">
        <EffectTitle>As Ama gets it</EffectTitle>
        <p className="set-paper set-letter" lang={language} dir={direction}>
          {marksIn(shown, example).map(({ words, isValue }, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts are made anew from the text each time
            isValue ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
          )}
        </p>
        {text.override !== null && text.override !== text.default && (
          <>
            <EffectTitle>Our words for it</EffectTitle>
            <p lang={language} dir={direction}>
              {text.default}
            </p>
          </>
        )}
      </div>
    </section>
  );
}

function wrongIn(body: string, names: readonly string[]): string | undefined {
  if (body.trim() === "") return "Write something, or go back to the default text.";
  const [first] = unknownNames(body, names);
  if (first === undefined) return undefined;
  const may =
    names.length > 0 ? `It may carry ${names.map((name) => `{${name}}`).join(", ")}.` : "It carries no names.";
  return `“{${first}}” would be read as it stands here. ${may}`;
}
