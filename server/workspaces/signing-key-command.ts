import { z } from "zod";
import { withOptions } from "#platform/command-line.ts";
import type { Store } from "#platform/database/index.ts";
import { newSigningKey, retiredKeyDays } from "../mail/tokens/index.ts";
import { signature, systemActor } from "../members/index.ts";
import { findWorkspace } from "./find.ts";

const help = `Usage: bin/manyhands signing-key rotate --workspace SLUG

Makes a new key that signs reply addresses, customers' links and Message-IDs from now on. What the keys before it have
signed goes on working for ${retiredKeyDays} days: people answer old mails.

  --workspace SLUG  The company's short name, as it stands in its addresses`;

const shape = z.object({ workspace: z.string() });
const options = { workspace: { type: "string" } } as const;

interface Around {
  withStore: (work: (store: Store) => Promise<number>) => Promise<number>;
}

/** `manyhands signing-key rotate`: for companies that change their secrets from time to time. Returns the exit code. */
export function signingKeyRotate(args: readonly string[], { withStore }: Around): Promise<number> {
  return withOptions({ args, help, options, shape }, ({ workspace: slug }) =>
    withStore(async (store) => {
      const workspace = await findWorkspace(store.db, slug);
      if (!workspace) {
        console.error(`There is no workspace "${slug}" here.`);
        return 1;
      }
      await store.inWorkspace(workspace.id, async (tx) => {
        const { id } = await newSigningKey(tx);
        const changed = { name: "Signing key", to: {} };
        tx.record({
          kind: "signing_key.rotated",
          ...signature(systemActor(workspace.id)),
          facts: { keyId: id },
          changed,
        });
      });
      console.log(`${workspace.name} signs with a new key from now on.`);
      return 0;
    }),
  );
}
