import type { ReactNode } from "react";
import { FormProblem, useForm, type Values } from "../forms/index.ts";
import { Button, Field, TextInput } from "../ui/index.ts";
import "./people.css";

export interface NameFormProps {
  label: string;
  hint?: string;
  button: string;
  placeholder?: string;
  /** What to say when nothing was written. */
  empty: string;
  add: (name: string, values: Values) => Promise<void>;
  children?: ReactNode;
  max: number;
}

/** Adds something that has a name: one field, one button. */
export function NameForm({ label, hint, button, placeholder, empty, add, children, max }: NameFormProps) {
  const form = useForm({
    check: ({ name = "" }) => (name.trim() === "" ? { name: empty } : {}),
    send: async (values) => add((values.name ?? "").trim(), values),
  });
  return (
    <form
      className="set-add"
      noValidate
      onSubmit={(event) => {
        form.onSubmit(event);
      }}
    >
      <Field label={label} hint={hint} problem={form.fields.name}>
        {(ways) => <TextInput {...ways} name="name" maxLength={max} placeholder={placeholder} />}
      </Field>
      {children}
      <FormProblem problem={form.problem} />
      <Button type="submit" busy={form.busy}>
        {button}
      </Button>
    </form>
  );
}
