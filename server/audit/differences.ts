/** One field of a setting, before and after. Null: there was none, or is none. */
export interface Change {
  field: string;
  from: Shown;
  to: Shown;
}

export type Shown = string | number | boolean | null | (string | number)[];

/** Says nothing to a person, or follows from the rest. */
const unsaid = new Set([
  "id",
  "workspaceId",
  "userId",
  "createdAt",
  "createdBy",
  "updatedAt",
  "updatedBy",
  "preferences",
]);
const secretField = /password|secret|token|hash|apiKey$|privateKey|credential|codes$/i;
const kept = "(kept secret)";
const shownLengthMax = 2_000;
const listMax = 200;
const fieldsMax = 60;

/** The fields in which two states of a setting differ, without what must never be written down. */
export function differences(from: object | undefined, to: object | undefined): Change[] {
  const before = fieldsOf(from);
  const after = fieldsOf(to);
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => !unsaid.has(name));
  return names
    .filter((name) => JSON.stringify(before.get(name) ?? null) !== JSON.stringify(after.get(name) ?? null))
    .slice(0, fieldsMax)
    .map((field) => ({ field, from: shown(field, before.get(field)), to: shown(field, after.get(field)) }));
}

function fieldsOf(state: object | undefined): Map<string, unknown> {
  return new Map(Object.entries(state ?? {}));
}

/** As it stands in the trail: short, and of a secret only that there is one. */
function shown(field: string, value: unknown): Shown {
  if (value === undefined || value === null || value === "") return null;
  if (secretField.test(field)) return kept;
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return withoutPassword(value).slice(0, shownLengthMax);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return kept;
  if (Array.isArray(value) && value.every((each) => typeof each === "string" || typeof each === "number")) {
    return value.slice(0, listMax).map((each) => (typeof each === "string" ? withoutPassword(each) : each));
  }
  return withoutSecrets(value).slice(0, shownLengthMax);
}

/** What has fields of its own is written as JSON, each of them looked at in the same way. */
function withoutSecrets(value: unknown): string {
  return JSON.stringify(value, (name, inner) => {
    if (name !== "" && secretField.test(name) && inner !== null) return kept;
    return typeof inner === "string" ? withoutPassword(inner) : inner;
  });
}

/** An address may carry a password, or a key in what stands behind it. */
function withoutPassword(text: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || !URL.canParse(text)) return text;
  const url = new URL(text);
  const isPlain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (isPlain) return text;
  return `${url.protocol}//${url.host}${url.pathname === "/" ? "" : url.pathname} ${kept}`;
}
