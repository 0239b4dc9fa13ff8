import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf } from "../members/index.ts";
import { readPiles } from "./read.ts";

const pilesSchema = z.record(z.string(), z.number().int()).meta({ id: "Piles" });

export async function pileRoutes(app: FastifyInstance, { store }: Parts): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/piles",
      summary: "How much lies in each pile of the inbox",
      tag: "conversations",
      action: "conversation.read",
      answer: pilesSchema,
    },
    async (_input, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, (tx) => readPiles(tx, actor));
    },
  );
}
