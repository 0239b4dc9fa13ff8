import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { problemSchema } from "./problem.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Shape = z.ZodType;
type Output<Given> = Given extends Shape ? z.output<Given> : undefined;
type Input<Given> = Given extends Shape ? z.input<Given> : unknown;

declare module "fastify" {
  interface FastifyContextConfig {
    /** What the caller must be allowed to do; `public` asks for nobody in particular. */
    action?: string;
    /** It takes an `Idempotency-Key`: see `onceOnly`. */
    once?: boolean;
    /** It takes `If-Match`: who says which version they have seen changes no other. */
    versioned?: boolean;
    /** It takes a file, as a form does, in the field `file`. */
    uploads?: boolean;
    /** It answers a file of this content type. */
    downloads?: string;
  }
}

export interface RouteSpec<
  Params extends Shape | undefined,
  Query extends Shape | undefined,
  Body extends Shape | undefined,
  Answer extends Shape | undefined,
> {
  method: Method;
  url: string;
  /** One line, as the API's page shows it. */
  summary: string;
  /** The noun under which the API's page lists it. */
  tag: string;
  /** A line of the table of roles, or `public`. */
  action: string;
  params?: Params;
  query?: Query;
  body?: Body;
  /** The body of the success; none means 204. */
  answer?: Answer;
  status?: 200 | 201 | 202 | 204;
  /** Kept out of the API's page: for browsers only. */
  hidden?: boolean;
  once?: boolean;
  versioned?: boolean;
  uploads?: boolean;
  downloads?: string;
  bodyBytesMax?: number;
}

/**
 * One route of the API. What comes in is parsed by zod before the handler sees it; what goes out is written by
 * fast-json-stringify from the same kind of schema, and that is what the OpenAPI document says.
 *
 * @example
 * route(app, { method: "GET", url: "/teams", summary: "All teams", tag: "teams", action: "team.read", answer: teamList },
 *   async (_input, request) => ({ items: await listTeams(...) }));
 */
export function route<
  Params extends Shape | undefined = undefined,
  Query extends Shape | undefined = undefined,
  Body extends Shape | undefined = undefined,
  Answer extends Shape | undefined = undefined,
>(
  app: FastifyInstance,
  spec: RouteSpec<Params, Query, Body, Answer>,
  handle: (
    input: { params: Output<Params>; query: Output<Query>; body: Output<Body> },
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Answer extends Shape ? Input<Answer> : void>,
): void {
  const status = spec.status ?? (spec.answer ? 200 : 204);
  app.route({
    method: spec.method,
    url: spec.url,
    config: {
      action: spec.action,
      ...(spec.once && { once: true }),
      ...(spec.versioned && { versioned: true }),
      ...(spec.uploads && { uploads: true }),
      ...(spec.downloads && { downloads: spec.downloads }),
    },
    ...(spec.bodyBytesMax && { bodyLimit: spec.bodyBytesMax }),
    schema: {
      summary: spec.summary,
      tags: [spec.tag],
      ...(spec.hidden && { hide: true }),
      ...(spec.params && { params: spec.params }),
      ...(spec.query && { querystring: spec.query }),
      ...(spec.body && { body: spec.body }),
      response: { [status]: spec.answer ?? z.null(), default: problemSchema },
    },
    handler: async (request, reply) => {
      const input = { params: request.params, query: request.query, body: request.body };
      // The validator below put the parsed values there: their types are those of the schemas.
      const parsed = input as { params: Output<Params>; query: Output<Query>; body: Output<Body> };
      const answer = await handle(parsed, request, reply);
      if (reply.sent) return reply;
      reply.code(status);
      return status === 204 ? reply.send() : answer;
    },
  });
}
