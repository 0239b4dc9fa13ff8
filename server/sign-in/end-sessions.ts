import type { Listener } from "#platform/database/index.ts";

/** Somebody who is no member any more is signed out, on every machine. Who is a member elsewhere signs in again there. */
export const endSessions: Listener = async (tx, { kind, facts }) => {
  if (kind !== "member.removed") return;
  await tx.db.deleteFrom("userSession").where("userId", "=", String(facts?.userId)).execute();
};
