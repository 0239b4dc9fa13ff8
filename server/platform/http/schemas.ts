import fastJson from "fast-json-stringify";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { plainWords } from "./plain-words.ts";

/** zod parses what comes in; a schema made of it writes what goes out. */
export function useSchemas(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema }) => (given: unknown) => {
    if (!(schema instanceof z.ZodType)) return { value: given };
    const parsed = schema.safeParse(given ?? {}, { error: plainWords });
    return parsed.success ? { value: parsed.data } : { error: parsed.error };
  });
  app.setSerializerCompiler(({ schema }) => {
    if (!(schema instanceof z.ZodType)) return (body: unknown) => JSON.stringify(body);
    return fastJson(jsonSchemaOf(schema, "output"));
  });
}

/**
 * The JSON Schema (draft 2020-12) of a zod schema, as OpenAPI 3.1 takes it. Moments are RFC 3339 in UTC. What only repeats a
 * format, or the whole numbers that there are, is left out: nobody reads it, and zod checks it anyway.
 */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): Record<string, unknown> {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    reused: "inline",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "date") Object.assign(jsonSchema, { type: "string", format: "date-time" });
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      // An answer may get new fields: a program that reads it must not refuse them.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return made;
}
