import { type ReactNode, useId } from "react";
import "./field.css";

export interface FieldWays {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
}

export interface FieldProps {
  label: string;
  /** Said under the field: what it is for, or what it does. */
  hint?: ReactNode;
  /** What is wrong and what to do: stands under the field in place of the hint. */
  problem?: string | undefined;
  /** Only for screen readers, where the place says it. */
  labelUnseen?: boolean;
  children: (ways: FieldWays) => ReactNode;
}

/** A label, a control and what is to be said about it: `<Field label="Name">{(ways) => <TextInput {...ways} />}</Field>`. */
export function Field({ label, hint, problem, labelUnseen, children }: FieldProps) {
  const id = useId();
  const about = `${id}-about`;
  const said = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id} className={labelUnseen ? "unseen" : "field-label"}>
        {label}
      </label>
      {children({ id, "aria-describedby": said ? about : undefined, "aria-invalid": problem ? true : undefined })}
      {said && (
        <p id={about} className={problem ? "field-problem" : "field-hint"} role={problem ? "alert" : undefined}>
          {said}
        </p>
      )}
    </div>
  );
}
