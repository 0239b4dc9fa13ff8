import { z } from "zod";

const schema = z.looseObject({});

const operation = z.object({
  summary: z.string().default(""),
  description: z.string().default(""),
  tags: z.array(z.string()).default(["other"]),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: schema.optional(),
        description: z.string().optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: schema.optional() })) }).optional(),
  responses: z
    .record(z.string(), z.object({ content: z.record(z.string(), z.object({ schema: schema.optional() })).optional() }))
    .default({}),
});

const documentSchema = z.object({
  info: z.object({ description: z.string() }),
  components: z.object({ schemas: z.record(z.string(), schema) }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

export interface ApiRoute {
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: { name: string; in: string; required: boolean; description: string }[];
  takes: string;
  answers: string;
}

export interface ApiGroup {
  name: string;
  routes: ApiRoute[];
}

/** A shape with a name, to which routes and other shapes point. */
export interface ApiShape {
  name: string;
  about: string;
  written: string;
}

export interface ReadableApi {
  description: string;
  groups: ApiGroup[];
  shapes: ApiShape[];
}

/** What of the OpenAPI document a person reads: the routes by noun, with what each takes and answers, and the shapes by name. */
export function readable(document: unknown): ReadableApi {
  const { info, components, paths } = documentSchema.parse(document);
  const groups = new Map<string, ApiRoute[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, found] of Object.entries(operations)) {
      const name = found.tags[0] ?? "other";
      groups.set(name, [...(groups.get(name) ?? []), routeOf(method, path, found)]);
    }
  }
  const sorted = [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, routes]) => ({ name, routes }));
  const shapes = Object.entries(components.schemas).map(([name, shape]) => ({
    name,
    about: typeof shape.description === "string" ? shape.description : "",
    written: written(shape),
  }));
  return { description: info.description, groups: sorted, shapes };
}

function routeOf(method: string, path: string, found: z.output<typeof operation>): ApiRoute {
  const success = Object.entries(found.responses).find(([status]) => status.startsWith("2"))?.[1];
  return {
    method: method.toUpperCase(),
    path,
    summary: found.summary,
    description: found.description,
    parameters: found.parameters.map(({ name, in: where, required = false, description = "" }) => ({
      name,
      in: where,
      required,
      description,
    })),
    takes: contentOf(found.requestBody?.content),
    answers: contentOf(success?.content),
  };
}

/** JSON by its shape, all else by its content type. */
function contentOf(content: Record<string, { schema?: unknown }> = {}): string {
  const [first] = Object.entries(content);
  if (!first) return "";
  const [type, { schema: found }] = first;
  return type === "application/json" ? written(found) : `${type}${found ? ` ${written(found)}` : ""}`.trim();
}

function written(found: unknown): string {
  return found === undefined ? "" : sketch(found, 0);
}

const nested = z.object({
  $ref: z.string().optional(),
  description: z.string().optional(),
  additionalProperties: z.unknown().optional(),
  contentMediaType: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

const depthMax = 6;

/** A schema as one would write it on a board: names, types, a question mark where it may be missing. */
function sketch(found: unknown, depth: number): string {
  const parsed = nested.safeParse(found);
  if (!parsed.success || depth > depthMax) return "…";
  const { $ref, type, enum: values, format, properties, required, items, anyOf, contentMediaType } = parsed.data;
  if ($ref) return $ref.split("/").at(-1) ?? "…";
  if (contentMediaType) return "the file";
  if (values) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (anyOf) return anyOf.map((each) => sketch(each, depth)).join(" | ");
  if (items !== undefined) return `[${sketch(items, depth)}]`;
  if (!properties && parsed.data.additionalProperties) {
    return `{ [name]: ${sketch(parsed.data.additionalProperties, depth + 1)} }`;
  }
  if (!properties) return format ?? [type ?? "anything"].flat().join(" | ");
  const indent = "  ".repeat(depth + 1);
  const lines = Object.entries(properties).map(([name, property]) => {
    const mark = required.includes(name) ? "" : "?";
    const about = nested.safeParse(property).data?.description;
    return `${indent}${name}${mark}: ${sketch(property, depth + 1)}${about ? `   ${about}` : ""}`;
  });
  return `{\n${lines.join("\n")}\n${"  ".repeat(depth)}}`;
}
