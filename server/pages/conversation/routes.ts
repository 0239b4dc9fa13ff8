import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import type { Parts } from "#platform/parts.ts";
import { customerAttachment } from "../../conversations/index.ts";
import { sendFile } from "./attachment.ts";
import { guardPage, isFromThisPage, privateHeaders } from "./guard.ts";
import { filesBytesMax, opensPerMinuteMax, pressesPerMinuteMax } from "./limits.ts";
import { type Opened, openLink, pressLink } from "./open-link.ts";
import { conversationPage } from "./page.ts";
import { mustHaveRoom, roomFor } from "./room.ts";
import { answer, undo, write } from "./say.ts";
import { answerSchema, fileLinkSchema, linkSchema, wayLinkSchema, wishSchema } from "./schemas.ts";
import type { Way } from "./state.ts";
import { tellRefusal, tellSent } from "./told.ts";
import { faultPage, unknownPage } from "./unknown.ts";
import { readMessage, removeFiles } from "./upload.ts";
import { type Typed, viewOf, type Wishes } from "./view.ts";

const formBytesMax = 256 * 1024;
const opening = { config: { rateLimit: { max: opensPerMinuteMax, timeWindow: "1 minute" } } };
const pressing = { config: { rateLimit: { max: pressesPerMinuteMax, timeWindow: "1 minute" } } };

/** The customer's page under /c/:slug/:token. GET and HEAD only show; what changes something is a form that is sent. */
export async function conversationPageRoutes(app: FastifyInstance, parts: Parts): Promise<void> {
  const { store, storage } = parts;
  await app.register(formbody, { bodyLimit: formBytesMax });
  await app.register(multipart);
  await app.register(rateLimit, { global: false, keyGenerator: (request) => `${request.ip} ${tokenOf(request)}` });
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(privateHeaders);
  });
  app.setErrorHandler((problem, request, reply) => failed(parts, problem, request, reply));

  app.get("/:slug/:token", opening, (request, reply) => showPage(parts, request, reply));
  app.get("/:slug/:token/:way", opening, (request, reply) => {
    const link = wayLinkSchema.safeParse(request.params);
    return link.success ? showPage(parts, request, reply, { way: link.data.way }) : unknown(request, reply);
  });

  app.get("/:slug/:token/attachments/:id", opening, async (request, reply) => {
    const link = fileLinkSchema.safeParse(request.params);
    if (!link.success) return unknown(request, reply);
    const { slug, token, id } = link.data;
    const file = await openLink(store, slug, token, (tx, { conversation }) => customerAttachment(tx, conversation, id));
    return file ? sendFile(reply, storage, file) : unknown(request, reply);
  });

  app.post("/:slug/:token/answer", pressing, async (request, reply) => {
    const said = answerSchema.safeParse(request.body);
    if (!said.success) return showPage(parts, request, reply, { status: 422, problem: tooLong() });
    const { words, missing, who } = said.data;
    const way = wayOf(said.data.answer);
    const typed = { words, missing, somebodyElse: who === "other" };
    return press(parts, request, reply, { way, typed, verb: (tx, opened) => answer(tx, opened, said.data) });
  });

  app.post("/:slug/:token/take-back", pressing, (request, reply) =>
    press(parts, request, reply, { typed: {}, verb: undo }),
  );

  app.all("/*", (request, reply) => unknown(request, reply));

  app.post("/:slug/:token/messages", { ...pressing, bodyLimit: filesBytesMax + formBytesMax }, (request, reply) =>
    sendMessage(parts, request, reply),
  );
}

interface Press {
  way?: Way | undefined;
  typed: Typed;
  verb(tx: Tx, opened: Opened): Promise<void>;
}

/** Does it, and shows where it stands; what cannot be done is said on the page, with all that was typed. */
async function press(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  { way, typed, verb }: Press,
): Promise<FastifyReply> {
  const link = linkSchema.safeParse(request.params);
  if (!link.success) return unknown(request, reply);
  const { slug, token } = link.data;
  if (!isFromThisPage(request, parts.publicUrl)) {
    return showPage(parts, request, reply, { status: 403, problem: foreignPage(), way, typed });
  }
  try {
    const done = await pressLink(parts.store, slug, token, async (tx, opened) => {
      await verb(tx, opened);
      return true;
    });
    return done ? reply.redirect(addressOf(request, `/c/${slug}/${token}`), 303) : unknown(request, reply);
  } catch (problem) {
    return refused(parts, request, reply, { problem, way, typed });
  }
}

async function sendMessage(parts: Parts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const link = linkSchema.safeParse(request.params);
  if (!link.success) return unknown(request, reply);
  const { slug, token } = link.data;
  const typed: Typed = {};
  if (!isFromThisPage(request, parts.publicUrl)) {
    return showPage(parts, request, reply, { status: 403, problem: foreignPage() });
  }
  try {
    const roomBytes = await pressLink(parts.store, slug, token, roomFor); // before anything is stored for it
    if (roomBytes === undefined || !request.isMultipart()) return unknown(request, reply);
    const files = await readMessage(request, parts.storage, typed, roomBytes);
    const sent = await pressLink(parts.store, slug, token, async (tx, opened) => {
      await mustHaveRoom(tx, opened, files);
      return write(tx, opened, { text: typed.text ?? "", files });
    }).catch(async (problem: unknown) => {
      await removeFiles(parts.storage, files);
      throw problem;
    });
    if (!sent) return unknown(request, reply);
    return reply.redirect(addressOf(request, `/c/${slug}/${sent.movedTo ?? token}`, { sent: "1" }), 303);
  } catch (problem) {
    return refused(parts, request, reply, { problem, typed });
  }
}

interface Showing {
  status?: number;
  problem?: unknown;
  way?: Way | undefined;
  typed?: Typed;
}

async function showPage(
  { store }: Pick<Parts, "store">,
  request: FastifyRequest,
  reply: FastifyReply,
  { status = 200, problem, way, typed }: Showing = {},
): Promise<FastifyReply> {
  const link = linkSchema.safeParse(request.params);
  if (!link.success) return unknown(request, reply);
  const { slug, token } = link.data;
  const { language, sent } = wishSchema.parse(request.query);
  const told = problem ? tellRefusal(problem) : sent ? tellSent : undefined;
  const wishes: Wishes = { language, acceptLanguage: request.headers["accept-language"], way, told, typed };
  const view = await openLink(store, slug, token, (tx, opened) => viewOf(tx, opened, `/c/${slug}/${token}`, wishes));
  if (!view) return unknown(request, reply);
  const nonce = guardPage(reply);
  return reply.code(status).header("content-language", view.phrases.language).send(conversationPage(view, nonce));
}

function refused(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  { problem, way, typed = {} }: Showing,
): Promise<FastifyReply> {
  if (!(problem instanceof Refusal)) logFault(parts, problem, request);
  const status = problem instanceof Refusal ? problem.status : 500;
  return showPage(parts, request, reply, { status, problem: problem ?? new Error("unknown"), way, typed });
}

function unknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const nonce = guardPage(reply);
  return reply.code(404).send(unknownPage(askedOf(request), nonce));
}

function failed(parts: Parts, problem: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = problem instanceof Error && "statusCode" in problem ? Number(problem.statusCode) : 500;
  if (status >= 500) logFault(parts, problem, request);
  const nonce = guardPage(reply);
  const key = status === 429 ? "page.refused.too_often" : "page.refused.fault";
  return reply.code(status).send(faultPage(askedOf(request), key, nonce));
}

function logFault({ log }: Pick<Parts, "log">, problem: unknown, request: FastifyRequest): void {
  log.error(
    { report: newId(), route: request.routeOptions.url, method: request.method, err: problem },
    "A page failed",
  );
}

function askedOf(request: FastifyRequest) {
  const { language } = wishSchema.parse(request.query);
  return { language, acceptLanguage: request.headers["accept-language"] };
}

function addressOf(request: FastifyRequest, path: string, added: Record<string, string> = {}): string {
  const { language } = wishSchema.parse(request.query);
  const query = new URLSearchParams({ ...(language && { language }), ...added }).toString();
  return query ? `${path}?${query}` : path;
}

function tokenOf(request: FastifyRequest): string {
  const link = linkSchema.safeParse(request.params);
  return link.success ? link.data.token : "";
}

function wayOf(given: "yes" | "not_yet" | "no_longer_needed"): Way {
  if (given === "not_yet") return "not-yet";
  return given === "yes" ? "yes" : "no-longer-needed";
}

function tooLong(): Refusal {
  return new Refusal(422, "too_long", "This is longer than the page takes. Shorten it, or send it as a mail.");
}

function foreignPage(): Refusal {
  return new Refusal(403, "foreign_page", "This came from another website, so nothing was done. Press again here.");
}
