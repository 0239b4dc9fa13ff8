import { Refusal } from "#platform/errors.ts";
import type { CustomField } from "./custom-field.ts";

export type Custom = Record<string, string | number>;
/** What is to be written, by the id of the field; null takes it away. */
export type CustomChange = Record<string, string | number | null>;

type Field = Pick<CustomField, "id" | "name" | "kind" | "choices">;

const textLengthMax = 1_000;

/** What stands there after a change: each value as its field wants it, the others as they were. */
export function changedCustom(fields: readonly Field[], before: Custom, change: CustomChange): Custom {
  const after = { ...before };
  for (const [id, value] of Object.entries(change)) {
    const field = fields.find((each) => each.id === id);
    if (!field) {
      throw new Refusal(422, "unknown_field", "There is no such field. Look at the fields under Settings.", {
        field: `custom.${id}`,
      });
    }
    if (value === null || value === "") delete after[id];
    else after[id] = valueFor(field, value);
  }
  return after;
}

function valueFor(field: Field, value: string | number): string | number {
  const { id, name, kind, choices } = field;
  const refuse = (wanted: string) =>
    new Refusal(422, "invalid_value", `${name} takes ${wanted}.`, { field: `custom.${id}` });
  switch (kind) {
    case "text":
      if (String(value).length > textLengthMax) throw refuse(`${textLengthMax} letters at most`);
      return String(value);
    case "number": {
      const number = typeof value === "number" ? value : Number(value.replace(",", "."));
      if (!Number.isFinite(number)) throw refuse("a number");
      return number;
    }
    case "date":
      if (typeof value !== "string" || !isDay(value)) throw refuse("a day, such as 2026-11-24");
      return value;
    case "choice":
      if (!choices.includes(String(value))) throw refuse(`one of ${choices.join(", ")}`);
      return String(value);
  }
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
