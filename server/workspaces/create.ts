import type { Store, Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { newSigningKey } from "../mail/tokens/index.ts";
import { isSlug } from "./slug.ts";
import { type Workspace, workspaceColumns, workspaceFrom } from "./workspace.ts";

export interface NewWorkspace {
  slug: string;
  name: string;
  language?: string;
  timeZone?: string;
  colour?: string;
  isDemo?: boolean;
}

/** Makes the workspace with what every workspace has from the first moment: a head for its events and a key that signs. */
export function createWorkspace(store: Store, wished: NewWorkspace): Promise<Workspace> {
  return store.inWorkspace(newId(), (tx) => foundWorkspace(tx, wished));
}

/** The same within a transaction of a new id, for whoever writes more together with it. */
export async function foundWorkspace(tx: Tx, wished: NewWorkspace): Promise<Workspace> {
  if (!isSlug(wished.slug)) {
    throw new Refusal(
      400,
      "invalid_slug",
      "The short name has 2 to 40 small letters, digits and hyphens, and is not one of our own words. Choose another.",
      { field: "slug" },
    );
  }
  const id = tx.workspaceId;
  const row = await tx.db
    .insertInto("workspace")
    .values({ ...wished, id, createdAt: tx.now })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .returning(workspaceColumns)
    .executeTakeFirst();
  if (!row)
    throw new Refusal(409, "slug_taken", `"${wished.slug}" is taken here. Choose another short name.`, {
      field: "slug",
    });
  await tx.db.insertInto("eventHead").values({ workspaceId: id }).execute();
  await newSigningKey(tx);
  return workspaceFrom(row);
}
