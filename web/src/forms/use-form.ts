import { type FormEvent, useRef, useState } from "react";
import { problemsByField } from "./problems.ts";

export type Values = Record<string, string>;

export interface FormWays {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  busy: boolean;
  /** What is wrong with a field, until it is sent again. */
  fields: Record<string, string>;
  /** What is wrong with the whole. */
  problem: unknown;
}

export interface FormSteps {
  /** Looks before anything is sent: a sentence for each field that is wrong. */
  check?: (values: Values) => Record<string, string>;
  send: (values: Values) => Promise<void>;
}

/** A form whose fields keep their own values: checks, sends once, and puts each problem where it belongs. */
export function useForm({ check, send }: FormSteps): FormWays {
  const [busy, setBusy] = useState(false);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const under = useRef(false);

  async function submit(form: HTMLFormElement): Promise<void> {
    const values = valuesOf(form);
    const wrong = check?.(values) ?? {};
    setFields(wrong);
    setProblem(null);
    if (focusFirst(form, wrong) || under.current) return;
    under.current = true;
    setBusy(true);
    try {
      await send(values);
    } catch (thrown) {
      const told = problemsByField(thrown);
      const known = Object.fromEntries(Object.entries(told).filter(([name]) => form.elements.namedItem(name)));
      setFields(known);
      if (!focusFirst(form, known)) setProblem(thrown);
    } finally {
      under.current = false;
      setBusy(false);
    }
  }

  return {
    onSubmit: (event) => {
      event.preventDefault();
      void submit(event.currentTarget);
    },
    busy,
    fields,
    problem,
  };
}

function valuesOf(form: HTMLFormElement): Values {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

function focusFirst(form: HTMLFormElement, wrong: Record<string, string>): boolean {
  const first = [...form.elements].find((field) => wrong[field.getAttribute("name") ?? ""] !== undefined);
  if (first instanceof HTMLElement) first.focus();
  return first !== undefined;
}
