import { Refusal } from "#platform/errors.ts";
import { isTextKey, type Placeholder, placeholders, placeholdersOf, type TextKey } from "./wording/index.ts";

const braces = /\{([^{}]*)\}/g;

/** Puts the values in. It escapes nothing: whoever writes HTML escapes what comes out. A name without a value stays visible. */
export function renderText(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(braces, (whole, name: string) => values[name] ?? whole);
}

/** A text cut at its placeholders, for callers who put marked-up values in: words and names in turn, as written. */
export function partsOf(template: string): { words: string; name?: string }[] {
  const parts: { words: string; name?: string }[] = [];
  let from = 0;
  for (const found of template.matchAll(braces)) {
    parts.push({ words: template.slice(from, found.index), name: found[1] ?? "" });
    from = found.index + found[0].length;
  }
  parts.push({ words: template.slice(from) });
  return parts;
}

/** Refuses a text whose placeholders would stay visible, and names those that may stand there. */
export function mustRender(key: TextKey, body: string): void {
  const known: readonly string[] = placeholdersOf(key);
  const wrong = [...body.matchAll(braces)].map(([, name = ""]) => name).filter((name) => !known.includes(name));
  if (wrong.length === 0) return;
  const may = known.length > 0 ? `It may name ${listOf(known)}.` : "It has none: write it without braces.";
  const sentence = `This text knows no ${listOf([...new Set(wrong)])}. ${may}`;
  throw new Refusal(422, "unknown_placeholder", sentence, { field: "body", wrong, placeholders: known });
}

/** An example for each placeholder, for the preview in the settings. */
const examples: Readonly<Record<Placeholder, string>> = {
  "first name": "Ama",
  helper: "Ruth",
  company: "Halden Kitchen",
  lead: "Marta",
  name: "Kofi Mensah",
  subject: "Kettle arrived dented, box soaked",
  reference: "HK-7QK4",
  moment: "today at 13:20",
  "asked on": "Thursday 26 November",
  "answered on": "Thursday 26 November",
  "answers by": "tomorrow at 13:20",
  "closes on": "Thursday 3 December",
  since: "Monday",
  count: "3",
  phone: "+233 30 000 0142",
  "phone hours": "Monday to Saturday 8 to 18",
  limit: "25 MB",
  lifetime: "20 minutes",
};

export function exampleValues(key: TextKey): Partial<Record<Placeholder, string>> {
  return Object.fromEntries(placeholdersOf(key).map((name) => [name, examples[name]]));
}

export function describePlaceholders(key: TextKey): { name: Placeholder; meaning: string }[] {
  return placeholdersOf(key).map((name) => ({ name, meaning: placeholders[name] }));
}

export function mustBeKnown(key: string): TextKey {
  if (isTextKey(key)) return key;
  throw new Refusal(404, "not_found", `There is no text "${key}". GET /api/v1/texts lists them all.`);
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(", ");
}
