import type { FastifyInstance } from "fastify";
import { faceSvg, facesPath } from "../../faces/index.ts";
import { assetsPath, findAsset } from "./assets.ts";

const keptForEver = "public, max-age=31536000, immutable";
const keptForADay = "public, max-age=86400";

/** Style, fonts and drawn faces of customers' pages: served by us, so that no page asks a stranger for anything. */
export async function assetRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Params: { name: string } }>(`${assetsPath}/:name`, async ({ params }, reply) => {
    const asset = findAsset(params.name);
    if (!asset) return reply.code(404).type("text/plain").send("There is no such file.");
    return reply
      .headers({ "cache-control": keptForEver, "x-content-type-options": "nosniff" })
      .type(asset.type)
      .send(asset.bytes);
  });

  app.get<{ Params: { id: string } }>(`${facesPath}/:id`, async ({ params }, reply) => {
    const drawing = faceSvg(params.id.replace(/\.svg$/, ""));
    if (!drawing) return reply.code(404).type("text/plain").send("There is no such face.");
    return reply
      .headers({
        "cache-control": keptForADay,
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      })
      .type("image/svg+xml")
      .send(drawing);
  });
}
