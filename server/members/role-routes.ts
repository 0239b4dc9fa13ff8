import type { FastifyInstance } from "fastify";
import { route } from "#platform/http/index.ts";
import { permissions } from "./role.ts";
import { rightList } from "./schemas.ts";

/** The table by which it is decided who may do what: the same as `docs/roles.md`, for programs and screens. */
export async function roleRoutes(app: FastifyInstance): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/roles",
      summary: "What each role may do, and which scope a key needs for it",
      tag: "roles",
      action: "workspace.read",
      answer: rightList,
    },
    async () => ({
      items: Object.entries(permissions).map(([action, { roles, scope, sentence }]) => ({
        action,
        sentence,
        roles: [...roles],
        scope,
      })),
    }),
  );
}
