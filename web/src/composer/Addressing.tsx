import type { Addressee } from "@manyhands/client";
import { RecipientLine } from "./Recipients.tsx";
import type { Writing } from "./writing.ts";

export interface AddressingProps {
  writing: Writing;
  recipients: readonly Addressee[];
  onChange: (change: Partial<Writing>) => void;
}

/** To, Cc and Bcc of an answer. */
export function Addressing({ writing, recipients, onChange }: AddressingProps) {
  return (
    <div>
      <RecipientLine label="To" addressees={recipients} onChange={(to) => onChange({ to })} autoFocus />
      <RecipientLine label="Cc" addressees={writing.cc} onChange={(cc) => onChange({ cc })} />
      <RecipientLine label="Bcc" addressees={writing.bcc} onChange={(bcc) => onChange({ bcc })} />
    </div>
  );
}
