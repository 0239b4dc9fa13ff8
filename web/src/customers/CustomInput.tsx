import type { CustomValue } from "@manyhands/client";
import { Field, Select, TextInput } from "../ui/index.ts";

export interface CustomInputProps {
  field: CustomValue;
  onChange: (value: string | null) => void;
  /** What is typed is told when the field is left, not with each letter. */
  whenLeft?: boolean;
}

/** Asks for what this company wants to know. */
export function CustomInput({ field: { name, kind, choices, value }, onChange, whenLeft = false }: CustomInputProps) {
  const known = value === null ? "" : String(value);
  return (
    <Field label={name}>
      {(ways) =>
        kind === "choice" ? (
          <Select {...ways} defaultValue={known} onChange={(event) => onChange(event.target.value || null)}>
            <option value="">Not known</option>
            {[...new Set([...choices, ...(known ? [known] : [])])].map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </Select>
        ) : (
          <TextInput
            {...ways}
            type={kind === "date" ? "date" : "text"}
            {...(kind === "number" && { inputMode: "decimal" as const })}
            maxLength={1000}
            defaultValue={known}
            onChange={(event) => !whenLeft && onChange(event.target.value.trim() || null)}
            onBlur={(event) =>
              whenLeft && event.target.value.trim() !== known && onChange(event.target.value.trim() || null)
            }
          />
        )
      }
    </Field>
  );
}
