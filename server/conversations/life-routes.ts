import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { route } from "#platform/http/index.ts";
import { admit } from "./admit.ts";
import { assign } from "./assign.ts";
import { changeOne } from "./change-one.ts";
import type { ConversationParts } from "./conversation-parts.ts";
import { reopen } from "./reopen.ts";
import { resolve } from "./resolve.ts";
import { assignmentSchema, conversationSchema, newResolutionSchema, newWaitSchema } from "./schemas.ts";
import { setAside, takeOut } from "./set-aside.ts";
import { conversationParams as params } from "./tagged.ts";
import { wait, wake } from "./wait.ts";

const verb = {
  tag: "conversations",
  action: "conversation.write",
  params,
  answer: conversationSchema,
  once: true,
  versioned: true,
} as const;
const newParticipant = z
  .object({ name: z.string().max(200).default(""), address: z.email() })
  .meta({ id: "NewParticipant" });

/** The verbs of a conversation's life: whose it is, what it waits for, how it ends. */
export function lifeRoutes(app: FastifyInstance, parts: ConversationParts): void {
  route(
    app,
    {
      ...verb,
      method: "PUT",
      url: "/conversations/:id/assignment",
      summary: "Take it, give it, or hand it over",
      body: assignmentSchema,
    },
    async ({ params: { id }, body }, request, reply) =>
      changeOne(parts, request, reply, id, (tx, actor, conversation) => assign(tx, actor, conversation, body)),
  );

  route(
    app,
    { ...verb, method: "PUT", url: "/conversations/:id/wait", summary: "Wait until a time", body: newWaitSchema },
    async ({ params: { id }, body }, request, reply) =>
      changeOne(parts, request, reply, id, (tx, actor, conversation) =>
        wait(tx, actor, conversation, { on: body.on, until: new Date(body.until), reason: body.reason }),
      ),
  );

  route(
    app,
    { ...verb, method: "DELETE", url: "/conversations/:id/wait", summary: "Take it up before its time" },
    async ({ params: { id } }, request, reply) => changeOne(parts, request, reply, id, wake),
  );

  route(
    app,
    {
      ...verb,
      method: "POST",
      url: "/conversations/:id/reopenings",
      summary: "Take it up again after its end",
      status: 201,
    },
    async ({ params: { id } }, request, reply) => changeOne(parts, request, reply, id, reopen),
  );

  route(
    app,
    {
      ...verb,
      method: "PUT",
      url: "/conversations/:id/resolution",
      summary: "Record how it ended",
      body: newResolutionSchema,
    },
    async ({ params: { id }, body }, request, reply) =>
      changeOne(parts, request, reply, id, (tx, actor, conversation) => resolve(tx, actor, conversation, body)),
  );

  route(
    app,
    {
      ...verb,
      method: "PUT",
      url: "/conversations/:id/participants",
      summary: "Agree to somebody in Cc, who then joins",
      body: newParticipant,
    },
    async ({ params: { id }, body }, request, reply) =>
      changeOne(parts, request, reply, id, (tx, actor, conversation) => admit(tx, actor, conversation, body)),
  );
  setAsideRoutes(app, parts);
}

function setAsideRoutes(app: FastifyInstance, parts: ConversationParts): void {
  for (const where of ["spam", "trash"] as const) {
    const name = where === "spam" ? "spam" : "the trash";
    route(
      app,
      { ...verb, method: "PUT", url: `/conversations/:id/${where}`, summary: `Put it into ${name}` },
      async ({ params: { id } }, request, reply) =>
        changeOne(parts, request, reply, id, (tx, actor, conversation) => setAside(tx, actor, conversation, where)),
    );
    route(
      app,
      { ...verb, method: "DELETE", url: `/conversations/:id/${where}`, summary: `Take it out of ${name}, for 30 days` },
      async ({ params: { id } }, request, reply) =>
        changeOne(parts, request, reply, id, (tx, actor, conversation) => takeOut(tx, actor, conversation, where)),
    );
  }
}
