import type { z } from "zod";
import { jsonSchemaOf } from "./schemas.ts";

type JsonSchema = Record<string, unknown>;

const definitions = "#/$defs/";
const components = "#/components/schemas/";

/**
 * The shapes of an API document that have a name (`.meta({ id })`): each stands once, and all others point to it. One name for
 * two shapes is our mistake, and is said at once.
 */
export class NamedShapes {
  readonly #byName = new Map<string, string>();

  /** The shape as it stands in a route: what is named within it points to its component. */
  take(schema: z.ZodType, io: "input" | "output"): JsonSchema {
    const { $defs, ...rest } = pointed(jsonSchemaOf(schema, io));
    for (const [name, shape] of Object.entries(Object($defs))) this.#keep(name, shape);
    return rest;
  }

  /** All of them, by name. */
  all(): Record<string, JsonSchema> {
    const sorted = [...this.#byName].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([name, written]) => [name, JSON.parse(written)]));
  }

  #keep(name: string, shape: unknown): void {
    const { id: _, ...plain } = Object(shape);
    const written = JSON.stringify(plain);
    const earlier = this.#byName.get(name);
    if (earlier !== undefined && earlier !== written) {
      throw new Error(`Two shapes of the API are called ${name}. Give one of them another name.`);
    }
    this.#byName.set(name, written);
  }
}

/** The same with every pointer to a definition turned into one to a component. */
function pointed(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "$ref" && typeof value === "string" ? value.replace(definitions, components) : value,
  );
}
