/** The part of JSON Schema (draft 2020-12) that our API speaks. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  description?: string;
  $defs?: Record<string, Schema>;
}

interface Body {
  required?: boolean;
  content?: Record<string, { schema?: Schema }>;
}

interface Operation {
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: Body;
  responses?: Record<string, Body>;
}

export interface ApiDocument {
  components?: { schemas?: Record<string, Schema> };
  paths: Record<string, Record<string, Operation>>;
}

const methods = ["get", "post", "put", "patch", "delete"];
const prefix = "/api/v1";

/** The TypeScript of a document: every named shape, and every operation with what goes in and what comes out. */
export function typesOf(document: ApiDocument): { source: string; missing: string[] } {
  const named = new Map(Object.entries(document.components?.schemas ?? {}));
  collect(document.paths, named);
  const asked = new Set<string>();
  const write = writer(asked);
  const shapes = [...named]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => `${said(schema.description, "")}export type ${name} = ${write(schema, 0)};\n`);
  const operations = Object.entries(document.paths).flatMap(([path, some]) =>
    methods.flatMap((method) => {
      const operation = some[method];
      return operation ? [operationOf(method, path, operation, write)] : [];
    }),
  );
  const source = [
    "// Written by client/generate.ts from the API's document. Do not change it by hand.\n",
    ...shapes,
    `export interface Operations {\n${operations.join("")}}\n`,
  ].join("\n");
  return { source, missing: [...asked].filter((name) => !named.has(name)) };
}

/** Shapes that stand beside their first use are named too. */
function collect(place: unknown, named: Map<string, Schema>): void {
  if (typeof place !== "object" || place === null) return;
  for (const [key, inner] of Object.entries(place)) {
    if (key === "$defs") for (const [name, schema] of Object.entries<Schema>(inner)) named.set(name, schema);
    collect(inner, named);
  }
}

type Write = (schema: Schema | undefined, depth: number) => string;

function operationOf(method: string, path: string, operation: Operation, write: Write): string {
  const name = `${method.toUpperCase()} ${path.replace(prefix, "")}`;
  const parts = [
    parametersOf(operation, "path", "params", write),
    parametersOf(operation, "query", "query", write),
    bodyOf(operation, write),
    `answer: ${answerOf(operation, write)}`,
  ].filter((part) => part !== undefined);
  return `${said(operation.summary, "  ")}  ${JSON.stringify(name)}: { ${parts.join("; ")} };\n`;
}

function parametersOf({ parameters = [] }: Operation, from: string, name: string, write: Write): string | undefined {
  const some = parameters.filter((parameter) => parameter.in === from);
  if (some.length === 0) return undefined;
  const needed = some.some(({ required }) => required);
  const fields = some.map(({ name: field, required, schema }) => `${field}${required ? "" : "?"}: ${write(schema, 2)}`);
  return `${name}${needed ? "" : "?"}: { ${fields.join("; ")} }`;
}

function bodyOf({ requestBody }: Operation, write: Write): string | undefined {
  const schema = requestBody?.content?.["application/json"]?.schema;
  if (schema) return `body${requestBody?.required ? "" : "?"}: ${write(schema, 1)}`;
  return requestBody?.content ? "form: FormData" : undefined;
}

function answerOf({ responses = {} }: Operation, write: Write): string {
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith("2")) ?? [];
  const schema = success?.content?.["application/json"]?.schema;
  if (schema) return write(schema, 1);
  return success?.content ? "Blob" : "undefined";
}

function writer(asked: Set<string>): Write {
  return function write(schema: Schema | undefined, depth: number): string {
    if (!schema) return "unknown";
    if (schema.$ref) {
      const name = schema.$ref.split("/").at(-1) ?? "unknown";
      asked.add(name);
      return name;
    }
    if (schema.const !== undefined) return JSON.stringify(schema.const);
    if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
    const some = schema.anyOf ?? schema.oneOf;
    if (some)
      return joined(
        some.map((one) => write(one, depth)),
        " | ",
      );
    if (schema.allOf)
      return joined(
        schema.allOf.map((one) => write(one, depth)),
        " & ",
      );
    if (Array.isArray(schema.type))
      return joined(
        schema.type.map((type) => write({ ...schema, type }, depth)),
        " | ",
      );
    return plain(schema, depth, write);
  };
}

function said(description: string | undefined, pad: string): string {
  return description ? `${pad}/** ${description.replaceAll("*/", "* /")} */\n` : "";
}

function joined(some: string[], between: string): string {
  return [...new Set(some)].map((one) => (one.includes(" | ") && between === " & " ? `(${one})` : one)).join(between);
}

function plain(schema: Schema, depth: number, write: Write): string {
  switch (schema.type) {
    case "string":
      return "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "null":
      return "null";
    case "array": {
      const inner = write(schema.items, depth);
      return /[|&]/.test(inner) ? `(${inner})[]` : `${inner}[]`;
    }
    case "object":
      return objectOf(schema, depth, write);
    default:
      return "unknown";
  }
}

function objectOf({ properties, required = [], additionalProperties }: Schema, depth: number, write: Write): string {
  if (!properties) {
    const value = typeof additionalProperties === "object" ? write(additionalProperties, depth) : "unknown";
    return `Record<string, ${value}>`;
  }
  const pad = "  ".repeat(depth + 1);
  const fields = Object.entries(properties).map(([name, schema]) => {
    return `${said(schema.description, pad)}${pad}${name}${required.includes(name) ? "" : "?"}: ${write(schema, depth + 1)};`;
  });
  return `{\n${fields.join("\n")}\n${"  ".repeat(depth)}}`;
}
