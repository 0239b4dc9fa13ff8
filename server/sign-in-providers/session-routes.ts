import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { route } from "#platform/http/index.ts";
import { browserCookie, keep, type SignIn } from "../sign-in/index.ts";
import { findWorkspace } from "../workspaces/index.ts";
import type { ProviderParts } from "./routes.ts";
import { offeredList, returnSchema, visitedSchema, visitSchema } from "./schemas.ts";
import { offeredProviders, returnFromProvider, visitProvider } from "./visit.ts";

const tag = "session";
const action = "public";

interface RouteParts extends ProviderParts {
  signIn: SignIn;
}

/** Signing in by a company's own sign-in: there, and back. */
export async function providerSessionRoutes(app: FastifyInstance, parts: RouteParts): Promise<void> {
  const { store, publicUrl, signIn } = parts;
  const cookie = browserCookie("provider", publicUrl);
  route(
    app,
    {
      method: "GET",
      url: "/session/providers",
      summary: "Which companies' own sign-in the page to sign in offers",
      tag,
      action,
      query: z.object({ workspace: z.string().max(100).optional() }),
      answer: offeredList,
    },
    async ({ query }) => ({ items: await offeredProviders(store, query.workspace) }),
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/providers/visits",
      summary: "Begins to sign in by a company's own sign-in: where the browser goes",
      tag,
      action,
      body: visitSchema,
      answer: visitedSchema,
      status: 201,
    },
    async ({ body }, _request, reply) => {
      const { url, waiting } = await visitProvider(parts, body);
      reply.header("set-cookie", cookie.keep(waiting));
      return { url };
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/session/providers/returns",
      summary: "Signs in by what the browser came back with",
      tag,
      action,
      body: returnSchema,
      answer: z.object({ slug: z.string() }).meta({ id: "ProviderReturned" }),
      status: 201,
    },
    async ({ body }, request, reply) => {
      const token = cookie.read(request.headers.cookie);
      const { userId, workspaceId } = await returnFromProvider(parts, { ...body, token });
      const proof = { userId, provedBy: "provider", providerWorkspaceId: workspaceId } as const;
      const started = await signIn.start(proof, request);
      keep(reply, { ...started, cookies: [...started.cookies, cookie.forget()] });
      return { slug: (await findWorkspace(store.db, workspaceId))?.slug ?? "" };
    },
  );
}
