import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { Refusal } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Log } from "../log.ts";

/** RFC 9457: what every answer that is not a success looks like. */
export const problemSchema = z
  .object({
    type: z.string().describe("about:blank, as `code` names the problem"),
    title: z.string().describe("A plain sentence that ends with the next step"),
    status: z.number().int(),
    code: z.string().describe("Stable, for programs"),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: "Problem" });

type Problem = z.infer<typeof problemSchema>;

/** Refusals are answered as they say. Faults get a report number for the person, and one line with the cause for us. */
export function answerProblems(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((thrown, request, reply) => {
    const problem = problemOf(thrown) ?? fault(thrown, request, log);
    return sendProblem(reply, problem);
  });
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .send(JSON.stringify(problem));
}

function problemOf(thrown: unknown): Problem | undefined {
  if (thrown instanceof Refusal) {
    const { status, code, message: title, details } = thrown;
    return { type: "about:blank", title, status, code, ...(Object.keys(details).length > 0 && { details }) };
  }
  if (thrown instanceof z.ZodError) return invalid(thrown);
  if (isUnstorable(thrown)) return unstorable;
  return fromFastify(thrown);
}

/** What PostgreSQL says of a value that no row can hold: a NUL, a number or a date out of range, an id that is none. */
const unstorableCodes = ["22021", "22P05", "22003", "22007", "22008", "22P02"];

const unstorable: Problem = {
  type: "about:blank",
  title: "Something in this cannot be kept: a character, a number, a date or an id. Correct it and send it again.",
  status: 400,
  code: "invalid",
};

function isUnstorable(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !("code" in thrown) || typeof thrown.code !== "string") return false;
  return unstorableCodes.includes(thrown.code);
}

/** Each wrong field with its sentence, so that a form can show it where it is. */
function invalid(problem: z.ZodError): Problem {
  const found = problem.issues.map(({ path, message }) => [path.join("."), ended(message)] as const);
  const [where, sentence] = found[0] ?? ["", "Correct it and send it again."];
  return {
    type: "about:blank",
    title: `${where || "The request"}: ${sentence}`,
    status: 400,
    code: "invalid",
    details: { fields: Object.fromEntries(found) },
  };
}

function ended(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

const noJson = { code: "invalid_json", title: "The body is no JSON that can be read. Correct it and send it again." };

/** What Fastify refuses before a route sees it, with codes of ours: its own may change with it. */
const unreadable: Partial<Record<string, { code: string; title: string }>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: noJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: noJson,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: "unsupported_media_type",
    title: "This kind of body is not taken here. Send JSON, with Content-Type: application/json.",
  },
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: "too_large",
    title: "This is larger than what is taken here. Send less at once.",
  },
  FST_REQ_FILE_TOO_LARGE: {
    code: "too_large",
    title: "This file is larger than what is taken here. Send a smaller one.",
  },
};

function fromFastify(thrown: unknown): Problem | undefined {
  if (!(thrown instanceof Error) || !("statusCode" in thrown) || typeof thrown.statusCode !== "number")
    return undefined;
  if (thrown.statusCode >= 500) return undefined;
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "bad_request";
  const known = unreadable[code] ?? { code: code.toLowerCase(), title: thrown.message };
  return { type: "about:blank", status: thrown.statusCode, ...known };
}

function fault(thrown: unknown, request: FastifyRequest, log: Log): Problem {
  const report = newId();
  log.error({ report, route: request.routeOptions.url, method: request.method, err: thrown }, "A request failed");
  return {
    type: "about:blank",
    title: `This did not work, and it is our fault. Nothing was changed. Try again; if it stays so, report ${report}.`,
    status: 500,
    code: "fault",
    details: { report },
  };
}
