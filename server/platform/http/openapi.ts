import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { jsonSchemaOf } from "./schemas.ts";

const description = [
  "Everything that the team app does, it does by this API. JSON in camelCase, times in RFC 3339 and UTC, refusals as problem details (RFC 9457).",
  "An API key goes into `Authorization: Bearer mh_…`. A POST may carry an `Idempotency-Key`: sent again, it is done once.",
  "Lists come in pages: `nextCursor` goes into `cursor`, and is null on the last. A conversation's `version` is its ETag; `If-Match` refuses a change that would cover another.",
].join("\n\n");

/** Collects every route into an OpenAPI 3.1 document. Registered before the routes; `app.swagger()` gives it once they stand. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Manyhands",
        version: "1",
        description,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      components: {
        securitySchemes: {
          key: { type: "http", scheme: "bearer", description: "An API key of one workspace" },
          session: {
            type: "apiKey",
            in: "cookie",
            name: "manyhands.session_token",
            description: "A member who is signed in",
          },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      if (!schema) return { url, schema: { hide: true } }; // for probes and browsers, not for programs
      const { params, querystring, body, response, ...rest } = schema;
      const action = route.config?.action;
      return {
        url,
        schema: {
          ...rest,
          ...(action && action !== "public" && { security: [{ key: [] }, { session: [] }] }),
          ...(action && { description: action === "public" ? "Open to everybody." : `Needs the right \`${action}\`.` }),
          ...described("params", params),
          ...described("querystring", querystring),
          ...described("body", body),
          ...(isRecord(response) && { response: Object.fromEntries(Object.entries(response).map(answerOf)) }),
        },
      };
    },
  });
}

function described(name: string, schema: unknown): Record<string, unknown> {
  return schema instanceof z.ZodType ? { [name]: jsonSchemaOf(schema, "input") } : {};
}

function answerOf([status, schema]: [string, unknown]): [string, unknown] {
  if (status === "204") return [status, { type: "null", description: "Done" }];
  if (!(schema instanceof z.ZodType)) return [status, schema];
  const made = jsonSchemaOf(schema, "output");
  return [status, { ...made, description: status === "default" ? "A refusal, or a fault of ours" : "Done" }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
