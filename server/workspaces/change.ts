import type { z } from "zod";
import { oneAtATime, type Tx } from "#platform/database/index.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { workspaceOf } from "./find.ts";
import type { workspaceChangeSchema } from "./schemas.ts";
import { type Workspace, workspaceColumns, workspaceFrom } from "./workspace.ts";

export type WorkspaceChange = z.output<typeof workspaceChangeSchema>;

/** Changes what is named. The table is a global one, so the statement names the workspace by its id. */
export async function changeWorkspace(tx: Tx, actor: Actor, change: WorkspaceChange): Promise<Workspace> {
  mustBeAllowed(actor, "workspace.change");
  await oneAtATime(tx, "workspace");
  const old = await workspaceOf(tx);
  const row = await tx.db
    .updateTable("workspace")
    .set({
      name: change.name ?? old.name,
      colour: change.colour ?? old.colour,
      language: change.language ?? old.language,
      timeZone: change.timeZone ?? old.timeZone,
      phone: change.phone === undefined ? old.phone : change.phone,
      phoneHours: change.phoneHours === undefined ? old.phoneHours : change.phoneHours,
      recontactDays: change.recontactDays ?? old.recontactDays,
    })
    .where("id", "=", tx.workspaceId)
    .returning(workspaceColumns)
    .executeTakeFirstOrThrow();
  const workspace = workspaceFrom(row);
  const changed = { name: workspace.name, from: old, to: workspace };
  tx.record({ kind: "workspace.changed", ...signature(actor), changed });
  return workspace;
}

/** Shows another logo, or none. Returns the key of the one that went. */
export async function changeLogo(tx: Tx, actor: Actor, logoKey: string | null): Promise<string | null> {
  mustBeAllowed(actor, "workspace.change");
  const old = await tx.db
    .selectFrom("workspace")
    .select(["name", "logoKey"])
    .where("id", "=", tx.workspaceId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx.db.updateTable("workspace").set({ logoKey }).where("id", "=", tx.workspaceId).execute();
  const changed = { name: old.name, from: { logo: old.logoKey }, to: { logo: logoKey } };
  tx.record({ kind: "workspace.changed", ...signature(actor), changed });
  return old.logoKey;
}
