import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "vite";

export const root = join(import.meta.dirname, "../..");

/** Every source file of ours, by its path from the root. */
export const sources: ReadonlyMap<string, string> = new Map(
  globSync("{server,web,client,e2e,bench}/**/*.{ts,tsx}", {
    cwd: root,
    exclude: ["**/node_modules", "**/dist", "client/generated*"],
  }).map((file) => [file, readFileSync(join(root, file), "utf8")]),
);

export const isTestFile = (file: string): boolean => /\.test\.tsx?$|^server\/test\/|^e2e\/|^bench\//.test(file);

export interface Import {
  from: string;
  /** A path from the root, or the name of a package. */
  to: string;
  isPackage: boolean;
}

/** What each file imports, types too. */
export const imports: readonly Import[] = [...sources].flatMap(([from, text]) => importsOf(from, text));

function importsOf(file: string, text: string): Import[] {
  const { module } = parseSync(file, text);
  const reexports = module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value));
  const asked = [...module.staticImports.map((each) => each.moduleRequest.value), ...reexports];
  return [...new Set(asked)].flatMap((name) => (name ? [{ from: file, ...placeOf(file, name) }] : []));
}

/** What an import names: a path from the root, or a package. */
function placeOf(file: string, name: string): { to: string; isPackage: boolean } {
  if (name.startsWith("#platform/")) return { to: join("server/platform", name.slice(10)), isPackage: false };
  if (name.startsWith(".")) return { to: relative(root, join(root, dirname(file), name)), isPackage: false };
  return { to: name, isPackage: true };
}

/** The values, not the types, that an `index.ts` of the server offers and no other file takes. */
export function unusedOffers(): string[] {
  const taken = new Set([...sources].flatMap(([file, text]) => takenBy(file, text)));
  return [...sources].flatMap(([file, text]) => {
    if (!/^server\/.*\/index\.ts$/.test(file)) return [];
    const entries = parseSync(file, text).module.staticExports.flatMap((each) => each.entries);
    const offered = entries.filter(({ isType }) => !isType).flatMap(({ exportName }) => exportName.name ?? []);
    return offered.filter((name) => !taken.has(`${file} ${name}`)).map((name) => `${file} offers ${name}`);
  });
}

function takenBy(file: string, text: string): string[] {
  const { staticImports, staticExports } = parseSync(file, text).module;
  const named = staticImports.flatMap(({ moduleRequest, entries }) =>
    entries.map(({ importName }) => [moduleRequest.value, importName.name] as const),
  );
  const passedOn = staticExports.flatMap(({ entries }) =>
    entries.map(({ moduleRequest, importName }) => [moduleRequest?.value ?? "", importName.name] as const),
  );
  const late = [...text.matchAll(/\{([\w\s,]+)\} = (?:\(?await )?import\("([^"]+)"\)/g)].flatMap(
    ([, names = "", from = ""]) => names.split(",").map((name) => [from, name.trim()] as const),
  );
  return [...named, ...passedOn, ...late].map(([from, name]) => `${placeOf(file, from).to} ${name}`);
}

/** The functions of a file with more lines of their own than this; what stands in a function within it counts there. */
export function longFunctions(file: string, linesMax: number): string[] {
  const text = sources.get(file) ?? "";
  const starts = lineStarts(text);
  const found: string[] = [];
  const visit = (node: unknown): number => {
    if (Array.isArray(node)) return sum(node.map(visit));
    if (typeof node !== "object" || node === null) return 0;
    const inner = sum(Object.values(node).map(visit));
    const { type, start, end, body } = Object(node);
    if (typeof type !== "string" || !isFunction.test(type) || !body) return inner;
    const first = lineAt(starts, start);
    const lines = lineAt(starts, end) - first + 1;
    if (lines - inner > linesMax) found.push(`${file}:${first} has ${lines - inner} lines`);
    return lines;
  };
  visit(parseSync(file, text).program.body);
  return found;
}

const isFunction = /Function(?:Declaration|Expression)$/;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function lineStarts(text: string): number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index);
}

function lineAt(starts: readonly number[], offset: number): number {
  const after = starts.findIndex((start) => start >= offset);
  return (after === -1 ? starts.length : after) + 1;
}
