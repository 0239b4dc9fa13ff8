import type { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { type MemberActor, mustBeAllowed, signature } from "./actor.ts";
import { findMember } from "./find.ts";
import { memberColumns } from "./member.ts";
import type { profileSchema } from "./schemas.ts";

type Profile = z.output<typeof profileSchema>;

/** What somebody says of themselves. A face that is chosen takes the place of the picture. Returns the picture that went. */
export async function changeProfile(
  tx: Tx,
  actor: MemberActor,
  { preferences, ...given }: Profile & { pictureKey?: string },
): Promise<string | undefined> {
  mustBeAllowed(actor, "own.read");
  const member = await findMember(tx, actor.id, { lock: true });
  const pictureKey = given.pictureKey ?? (given.face === undefined ? member.pictureKey : null);
  const is = await tx.db
    .updateTable("member")
    .set({
      name: given.name ?? member.name,
      publicName: given.publicName ?? member.publicName,
      face: given.face === undefined ? member.face : given.face,
      pictureKey,
      about: given.about ?? member.about,
      languages: given.languages ?? member.languages,
      workingHours: given.workingHours ?? member.workingHours,
      timeZone: given.timeZone === undefined ? member.timeZone : given.timeZone,
      signature: given.signature ?? member.signature,
      ...(preferences && { preferences: JSON.stringify({ ...member.preferences, ...preferences }) }),
    })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", actor.id)
    .returning(memberColumns)
    .executeTakeFirstOrThrow();
  const changed = { name: is.name, id: actor.id, from: member, to: is };
  tx.record({ kind: "member.changed", ...signature(actor), facts: { memberId: actor.id, role: actor.role }, changed });
  return member.pictureKey !== null && member.pictureKey !== pictureKey ? member.pictureKey : undefined;
}
