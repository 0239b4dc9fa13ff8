import type { FastifyInstance } from "fastify";
import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { route } from "#platform/http/index.ts";
import { keep, type SignIn } from "../sign-in/index.ts";
import { foundCompany } from "./found-company.ts";
import { demoSchema, newCompanySchema, setUpQuery, setUpSchema, startedSchema } from "./schemas.ts";
import { mustOpen } from "./state.ts";

const tag = "set-up";
const action = "public"; // the key is asked for by each

/** Where it runs, as the first page says it. */
export interface Place {
  home: string;
  localOnly: boolean;
}

/** Makes the company to look around in if it is not there, and says as whom one looks around. It may be called again. */
export type SeedDemo = () => Promise<{ userId: string; slug: string }>;

interface SetUpParts {
  store: Store;
  publicUrl: string;
  signIn: SignIn;
  place?: Place | undefined;
  seedDemo?: SeedDemo | undefined;
}

export async function setUpRoutes(app: FastifyInstance, parts: SetUpParts): Promise<void> {
  const { store, publicUrl, signIn, seedDemo, place = { home: "", localOnly: true } } = parts;
  route(
    app,
    {
      method: "GET",
      url: "/set-up",
      summary: "Whether the set-up link opens, and where it runs",
      tag,
      action,
      query: setUpQuery,
      answer: setUpSchema,
    },
    async ({ query }) => {
      await mustOpen(store.db, query.key);
      return { publicUrl, ...place, hasDemo: seedDemo !== undefined };
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/set-up/company",
      summary: "Makes the company with its owner, team and inbox, and signs in",
      tag,
      action,
      body: newCompanySchema,
      answer: startedSchema,
      status: 201,
    },
    async ({ body }, request, reply) => {
      await mustOpen(store.db, body.key);
      const { userId, slug } = await foundCompany(store, body);
      keep(reply, await signIn.start({ userId, provedBy: "password" }, request));
      return { slug };
    },
  );
  route(
    app,
    {
      method: "POST",
      url: "/set-up/demo",
      summary: "Makes a company to look around in, and signs in there",
      tag,
      action,
      body: demoSchema,
      answer: startedSchema,
      status: 201,
    },
    async ({ body }, request, reply) => {
      await mustOpen(store.db, body.key);
      if (!seedDemo) throw new Refusal(503, "no_demo", "There is no demo here. Set up your own company instead.");
      const { userId, slug } = await seedDemo();
      keep(reply, await signIn.start({ userId, provedBy: "password" }, request));
      return { slug };
    },
  );
}
