import { oneAtATime, type Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type MemberActor, mustBeAllowed, type Session, signature } from "../members/index.ts";
import { workspaceOf } from "./find.ts";
import { type Workspace, workspaceColumns, workspaceFrom } from "./workspace.ts";

/** From the next request on nobody gets in without a second factor, or with no need of one. Keys are not asked. */
export async function requireSecondFactor(
  tx: Tx,
  actor: MemberActor,
  { required, session }: { required: boolean; session: Session },
): Promise<Workspace> {
  mustBeAllowed(actor, "sign_in.change");
  if (required && session.secondFactorAt === null) {
    const sentence =
      "You have shown no second step yourself, and would be shut out. Set one up under Signing in first.";
    throw new Refusal(409, "own_second_factor_first", sentence);
  }
  await oneAtATime(tx, "workspace");
  const old = await workspaceOf(tx);
  const row = await tx.db
    .updateTable("workspace")
    .set({ secondFactorRequired: required })
    .where("id", "=", tx.workspaceId)
    .returning(workspaceColumns)
    .executeTakeFirstOrThrow();
  const from = { secondFactorRequired: old.secondFactorRequired };
  const changed = { name: old.name, from, to: { secondFactorRequired: required } };
  tx.record({ kind: "workspace.changed", ...signature(actor), changed });
  return workspaceFrom(row);
}
