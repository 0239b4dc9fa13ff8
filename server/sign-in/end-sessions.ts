import type { Listener } from "#platform/database/index.ts";
import { workspacesOf } from "../members/index.ts";

/**
 * Who is a member nowhere any more, or shut out, is signed out on every machine. Who is one elsewhere stays signed in there: each request
 * asks anew whether they are a member of the workspace that it names.
 */
export const endSessions: Listener = async (tx, { kind, facts }) => {
  if (kind === "sign_in_provider.removed") {
    await tx.db.deleteFrom("userSession").where("providerWorkspaceId", "=", tx.workspaceId).execute();
    return;
  }
  if (kind !== "member.removed" && kind !== "member.suspended") return;
  const userId = String(facts?.userId);
  await tx.db
    .deleteFrom("userSession")
    .where("userId", "=", userId)
    .where("providerWorkspaceId", "=", tx.workspaceId)
    .execute();
  const elsewhere = await workspacesOf(tx.db, userId);
  if (elsewhere.some(({ id }) => id !== tx.workspaceId)) return;
  await tx.db.deleteFrom("userSession").where("userId", "=", userId).execute();
};
