import type { ComponentProps, ReactNode } from "react";
import { Field, TextArea, TextInput } from "../ui/index.ts";
import { useDraft } from "./use-draft.ts";

export interface TextSettingProps {
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  value: string;
  /** Shown beside while it is typed. */
  onType?: (text: string) => void;
  onSave: (text: string) => void;
  /** Says why a text is not kept; nothing when it is fine. */
  check?: (text: string) => string | undefined;
  lines?: number;
  input?: Omit<ComponentProps<"input">, "value" | "onChange">;
}

/** One text that is kept as it is typed. */
export function TextSetting({ label, hint, problem, value, onType, onSave, check, lines, input }: TextSettingProps) {
  const draft = useDraft(
    value,
    (text) => {
      if (!check?.(text)) onSave(text);
    },
    problem !== undefined,
  );
  const wrong = draft.text === value ? undefined : check?.(draft.text);
  const typing = {
    value: draft.text,
    onBlur: draft.keep,
    onChange: (event: { target: { value: string } }) => {
      draft.type(event.target.value);
      onType?.(event.target.value);
    },
  };
  return (
    <Field label={label} hint={hint} problem={wrong ?? problem}>
      {(ways) =>
        lines ? (
          <TextArea {...ways} rows={lines} maxLength={input?.maxLength} {...typing} />
        ) : (
          <TextInput
            {...input}
            {...ways}
            {...typing}
            onKeyDown={(event) => {
              if (event.key === "Enter") draft.keep();
            }}
          />
        )
      }
    </Field>
  );
}
