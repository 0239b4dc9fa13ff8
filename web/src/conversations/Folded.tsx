import type { Message } from "@manyhands/client";
import { useState } from "react";
import { MoreIcon } from "../ui/index.ts";
import { PlainText } from "./BodyText.tsx";

const words = { history: "what it quotes", signature: "signature", disclaimer: "small print" } as const;

/** What stands in the mail but is not what was said now: quoted history, signature, small print. */
export function Folded({ folded }: { folded: Message["folded"] }) {
  const [open, setOpen] = useState(false);
  if (folded.length === 0) return null;
  const inside = [...new Set(folded.map(({ kind }) => words[kind]))].join(", ");
  return (
    <div className="folded">
      <button
        type="button"
        aria-expanded={open}
        aria-label={open ? `Hide ${inside}` : `Show ${inside}`}
        title={open ? `Hide ${inside}` : `Show ${inside}`}
        onClick={() => setOpen(!open)}
      >
        <MoreIcon aria-hidden="true" />
      </button>
      {open && (
        <div className="body folded-body">
          {folded.map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mail never changes its order
            <div key={`${kind}-${index}`}>
              <PlainText text={text} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
