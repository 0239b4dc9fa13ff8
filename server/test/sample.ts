import { z } from "zod";
import { jsonSchemaOf } from "#platform/http/index.ts";

/** The parts of JSON Schema by which our requests are described. */
const shapeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string()).transform(([first]) => first)]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
  minItems: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  $ref: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
});

/** What a field of this name says, where its shape alone does not tell. */
export type Told = (field: string) => unknown;

/** Something that the schema takes, with every field filled in, so that each row that can be named is named. */
export function sampleOf(schema: unknown, told: Told): unknown {
  if (!(schema instanceof z.ZodType)) return undefined;
  const shape = jsonSchemaOf(schema, "input");
  return fill(shape, "", { told, definitions: shapeSchema.parse(shape).$defs ?? {} });
}

interface Around {
  told: Told;
  definitions: Record<string, unknown>;
}

function fill(given: unknown, field: string, around: Around): unknown {
  const shape = shapeSchema.parse(given);
  const said = around.told(field);
  if (said !== undefined && shape.type !== "object") return shape.type === "array" ? [said] : said;
  if (shape.$ref) return fill(around.definitions[shape.$ref.replace("#/$defs/", "")] ?? {}, field, around);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf) return fill(shape.anyOf[0], field, around);
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => fill(part, field, around)));
  switch (shape.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([name, inner]) => [name, fill(inner, name, around)]),
      );
    case "array":
      return [fill(shape.items ?? {}, field, around)];
    case "integer":
    case "number":
      return Math.max(shape.minimum ?? 1, 1);
    case "boolean":
      return true;
    default:
      return text(shape);
  }
}

function text({ format, minLength = 0 }: z.output<typeof shapeSchema>): string {
  switch (format) {
    case "uuid":
      return "0199b000-0000-7000-8000-000000000000";
    case "email":
      return "sample@sample.example";
    case "date-time":
      return "2026-12-01T09:00:00.000Z";
    default:
      return "sample "
        .repeat(Math.max(1, Math.ceil(minLength / 7)))
        .trim()
        .padEnd(minLength, "s");
  }
}
