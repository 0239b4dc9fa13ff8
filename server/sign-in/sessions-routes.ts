import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Store } from "#platform/database/index.ts";
import { route } from "#platform/http/index.ts";
import { sessionOf } from "../members/index.ts";
import { endOtherSessions, endSession, listSessions } from "./sessions.ts";
import { sessionList } from "./ways-schemas.ts";

const tag = "session";
const action = "session";

/** Where one is signed in, and the way out of each. */
export async function sessionListRoutes(app: FastifyInstance, { store }: { store: Store }): Promise<void> {
  route(
    app,
    { method: "GET", url: "/sessions", summary: "Where one is signed in", tag, action, answer: sessionList },
    async (_input, request) => {
      const session = sessionOf(request);
      const sessions = await listSessions(store, session);
      return {
        items: sessions.map(({ createdAt, updatedAt, secondFactorAt, ...shown }) => ({
          ...shown,
          isThis: shown.id === session.id,
          startedAt: createdAt.toISOString(),
          usedAt: updatedAt.toISOString(),
          hasSecondFactor: secondFactorAt !== null,
        })),
      };
    },
  );
  route(
    app,
    { method: "DELETE", url: "/sessions", summary: "Signs out everywhere but here", tag, action },
    async (_input, request) => endOtherSessions(store.db, sessionOf(request)),
  );
  route(
    app,
    {
      method: "DELETE",
      url: "/sessions/:id",
      summary: "Signs out there",
      tag,
      action,
      params: z.object({ id: z.uuid() }),
    },
    async ({ params: { id } }, request) => endSession(store.db, sessionOf(request), id),
  );
}
