import type { FastifyInstance } from "fastify";
import { route } from "#platform/http/index.ts";
import { faceUrl } from "./face-url.ts";
import { faces } from "./gallery.ts";
import { faceList } from "./schemas.ts";

export async function faceRoutes(app: FastifyInstance): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/faces",
      summary: "The drawings that a member may choose as picture",
      tag: "faces",
      action: "workspace.read",
      answer: faceList,
    },
    async () => ({ items: faces.map(({ id, alt }) => ({ id, alt, url: faceUrl(id) })) }),
  );
}
