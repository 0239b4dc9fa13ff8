import { z } from "zod";
import { withOptions } from "#platform/command-line.ts";
import type { Store } from "#platform/database/index.ts";
import { scopes, signature, systemActor } from "../members/index.ts";
import { findWorkspace } from "../workspaces/index.ts";
import { createApiKey } from "./create.ts";

const help = `Usage: bin/manyhands api-key create --workspace SLUG --name NAME --scopes SCOPE[,SCOPE...]

Makes an API key and prints it, and nothing else. It is shown this once: only its hash is kept.

  --workspace SLUG  The company's short name, as it stands in its addresses
  --name NAME       What it is for, as the list of keys shows it
  --scopes SCOPES   ${scopes.join(", ")}: one, or several with commas between`;

const shape = z.object({
  workspace: z.string(),
  name: z.string().trim().min(1, "takes a name").max(100, "takes 100 letters at most"),
  scopes: z
    .string()
    .transform((list) => list.split(",").map((scope) => scope.trim()))
    .pipe(z.array(z.enum(scopes, `takes ${scopes.join(", ")}, with commas between`))),
});

interface Around {
  withStore: (work: (store: Store) => Promise<number>) => Promise<number>;
}

/** `manyhands api-key create`. Returns the exit code. */
export function apiKeyCreate(args: readonly string[], { withStore }: Around): Promise<number> {
  const text = { type: "string" } as const;
  const options = { workspace: text, name: text, scopes: text };
  return withOptions({ args, help, options, shape }, ({ workspace: slug, ...given }) =>
    withStore(async (store) => {
      const workspace = await findWorkspace(store.db, slug);
      if (!workspace) {
        console.error(`There is no workspace "${slug}" here.`);
        return 1;
      }
      const { key } = await store.inWorkspace(workspace.id, async (tx) => {
        const created = await createApiKey(tx, given);
        const facts = { apiKeyId: created.id };
        const changed = { name: given.name, id: created.id, to: { scopes: given.scopes } };
        tx.record({ kind: "api_key.created", ...signature(systemActor(workspace.id)), facts, changed });
        return created;
      });
      console.log(key);
      return 0;
    }),
  );
}
