import swagger from "@fastify/swagger";
import type { FastifyContextConfig, FastifyInstance } from "fastify";
import { z } from "zod";
import { NamedShapes } from "./named.ts";
import { problemSchema } from "./problem.ts";

const description = [
  "Everything that the team app does, it does by this API. JSON in camelCase, times in RFC 3339 and UTC, refusals as problem details (RFC 9457).",
  "An API key goes into `Authorization: Bearer mh_…`. What changes something once only takes an `Idempotency-Key`: sent again, it is done once.",
  "Lists come in pages: `nextCursor` goes into `cursor`, and is null on the last. A conversation's `version` is its ETag; `If-Match` refuses a change that would cover another.",
  "Too many requests are refused with 429, and `Retry-After` says how many seconds to wait.",
].join("\n\n");

const securitySchemes = {
  key: { type: "http", scheme: "bearer", description: "An API key of one workspace" },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "manyhands.session_token",
    description: "A member who is signed in; the header `Manyhands-Workspace` says in which workspace",
  },
} as const;

/** Collects every route into an OpenAPI 3.1 document. Registered before the routes; `app.swagger()` gives it once they stand. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  const shapes = new NamedShapes();
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Manyhands",
        version: "1",
        description,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "/" }],
      components: { securitySchemes },
    },
    transform: ({ schema, url, route }) => {
      if (!schema) return { url, schema: { hide: true } }; // for probes and browsers, not for programs
      const { params, querystring, body, response, ...rest } = schema;
      const config: FastifyContextConfig = route.config ?? {};
      return {
        url,
        schema: {
          ...rest,
          operationId: operationIdOf(String(route.method), url),
          ...rightOf(config.action),
          ...headersOf(config),
          ...described(shapes, "params", params),
          ...described(shapes, "querystring", querystring),
          ...(config.uploads ? formOf : described(shapes, "body", body)),
          response: answersOf(shapes, config, response),
        },
      };
    },
    transformObject: (made) => {
      if (!("openapiObject" in made)) throw new Error("The document is not of OpenAPI 3.");
      return whole(shapes, z.looseObject({}).parse(made.openapiObject));
    },
  });
}

function operationIdOf(method: string, url: string): string {
  const words = url
    .replace("/api/v1", "")
    .split(/[/-]/)
    .filter(Boolean)
    .map((word) => (word.startsWith(":") ? `By${capital(word.slice(1))}` : capital(word)));
  return method.toLowerCase() + words.join("");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function rightOf(action: string | undefined): Record<string, unknown> {
  if (action === undefined) return {};
  if (action === "public") return { description: "Open to everybody.", security: [] };
  if (action === "session")
    return { description: "For whoever is signed in; no key may.", security: [{ session: [] }] };
  return { description: `Needs the right \`${action}\`.`, security: [{ key: [] }, { session: [] }] };
}

/** The headers by which a request happens once, or only when nothing came before it. */
function headersOf({ once, versioned }: FastifyContextConfig): Record<string, unknown> {
  const properties = {
    ...(once && {
      "Idempotency-Key": { type: "string", maxLength: 200, description: "Sent again with it, this is done once" },
    }),
    ...(versioned && {
      "If-Match": {
        type: "string",
        description: 'The version that was seen, as in `"3"`: another one refuses it (412)',
      },
    }),
  };
  return Object.keys(properties).length > 0 ? { headers: { type: "object", properties } } : {};
}

const formOf = {
  consumes: ["multipart/form-data"],
  body: {
    type: "object",
    required: ["file"],
    properties: { file: { type: "string", contentMediaType: "application/octet-stream" } },
  },
};

function described(shapes: NamedShapes, name: string, schema: unknown): Record<string, unknown> {
  return schema instanceof z.ZodType ? { [name]: shapes.take(schema, "input") } : {};
}

function answersOf(shapes: NamedShapes, { downloads }: FastifyContextConfig, response: unknown) {
  if (downloads) return { 200: { description: "The file", content: { [downloads]: { schema: {} } } } };
  return Object.fromEntries(
    Object.entries(Object(response))
      .filter(([status]) => status !== "default")
      .map(([status, schema]) => [status, answerOf(shapes, status, schema)]),
  );
}

function answerOf(shapes: NamedShapes, status: string, schema: unknown): unknown {
  if (status === "204") return { type: "null", description: "Done" };
  if (!(schema instanceof z.ZodType)) return schema;
  return { description: "Done", content: { "application/json": { schema: shapes.take(schema, "output") } } };
}

/** With the named shapes, and the one answer of every operation that is refused. */
function whole(shapes: NamedShapes, made: Record<string, unknown>): Record<string, unknown> {
  const schema = shapes.take(problemSchema, "output");
  const responses = {
    Problem: {
      description: "A refusal, or a fault of ours (5xx)",
      headers: { "Retry-After": { description: "With 429: how many seconds to wait", schema: { type: "integer" } } },
      content: { "application/problem+json": { schema } },
    },
  };
  for (const operations of Object.values(Object(made.paths))) {
    for (const operation of Object.values(Object(operations))) {
      Object.assign(Object(operation).responses, { default: { $ref: "#/components/responses/Problem" } });
    }
  }
  return { ...made, components: { schemas: shapes.all(), responses, securitySchemes } };
}
