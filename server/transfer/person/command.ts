import { z } from "zod";
import { withOptions } from "#platform/command-line.ts";
import type { Store, Tx } from "#platform/database/index.ts";
import type { Storage } from "#platform/storage/index.ts";
import { findCustomer } from "../../customers/index.ts";
import { systemActor } from "../../members/index.ts";
import { findWorkspace } from "../../workspaces/index.ts";
import { eraseCustomer } from "./erase.ts";
import { personData } from "./person-data.ts";

const whose = `  --workspace SLUG  The company's short name, as it stands in its addresses
  --customer WHO    Their mail address, or their id as it stands in the address of their page`;

const dataHelp = `Usage: bin/manyhands customer data --workspace SLUG --customer WHO

Prints as JSON everything that is kept about one customer, private inboxes included, for them to read. Look through it first: notes of
colleagues and words of others on their matters are in it.

${whose}`;

const eraseHelp = `Usage: bin/manyhands customer erase --workspace SLUG --customer WHO --name NAME

Erases what is kept about one customer, for good, private inboxes included, and prints a report as JSON. That there were conversations,
when, and how they ended stays, without a word. Backups and exports that were made before still hold it.

${whose}
  --name NAME       Their name, typed again: there is no way back`;

const named = { workspace: z.string(), customer: z.string() };
const options = { workspace: { type: "string" }, customer: { type: "string" } } as const;

interface Around {
  withOpened: (work: (opened: { store: Store; storage: Storage }) => Promise<number>) => Promise<number>;
}

/** `manyhands customer data`. Returns the exit code. */
export function customerDataCommand(args: readonly string[], { withOpened }: Around): Promise<number> {
  return withOptions({ args, help: dataHelp, options, shape: z.object(named) }, ({ workspace, customer }) =>
    withOpened(async ({ store }) => {
      const found = await customerNamed(store, workspace, customer);
      if (!found) return 1;
      const actor = systemActor(found.workspaceId);
      const kept = await store.inWorkspace(found.workspaceId, (tx) => personData(tx, actor, found.id));
      console.log(JSON.stringify(kept, null, 2));
      return 0;
    }),
  );
}

/** `manyhands customer erase`. Returns the exit code. */
export function customerEraseCommand(args: readonly string[], { withOpened }: Around): Promise<number> {
  const shape = z.object({ ...named, name: z.string() });
  const asked = { args, help: eraseHelp, options: { ...options, name: { type: "string" } } as const, shape };
  return withOptions(asked, ({ workspace, customer, name }) =>
    withOpened(async (opened) => {
      const found = await customerNamed(opened.store, workspace, customer);
      if (!found) return 1;
      console.log(JSON.stringify(await eraseCustomer(opened, systemActor(found.workspaceId), found.id, name), null, 2));
      return 0;
    }),
  );
}

/** Says what is missing where nobody is found. */
async function customerNamed(
  store: Store,
  slug: string,
  who: string,
): Promise<{ workspaceId: string; id: string } | undefined> {
  const workspace = await findWorkspace(store.db, slug);
  const id = workspace && (await store.inWorkspace(workspace.id, (tx) => idOf(tx, who)));
  if (workspace && id) return { workspaceId: workspace.id, id };
  console.error(workspace ? `No customer of ${slug} is known by ${who}.` : `There is no workspace "${slug}" here.`);
  return undefined;
}

async function idOf(tx: Tx, who: string): Promise<string | undefined> {
  const given = z.uuid().safeParse(who);
  if (given.success) return (await findCustomer(tx, systemActor(tx.workspaceId), given.data)).id;
  const known = await tx.db
    .selectFrom("identity")
    .select("customerId")
    .where("workspaceId", "=", tx.workspaceId)
    .where("kind", "=", "email")
    .where("value", "=", who.trim().toLowerCase())
    .where("shared", "=", false)
    .executeTakeFirst();
  return known?.customerId;
}
