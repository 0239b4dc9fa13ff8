import type { Tx } from "#platform/database/index.ts";
import { type Actor, idOf, mustBeAllowed, signature } from "../../members/index.ts";
import { mustBeKnown, mustRender } from "../index.ts";
import { mustBeLanguage } from "./language-tag.ts";

/** Says a text in the company's own words, in one language. A placeholder that would stay visible is refused. */
export async function changeText(
  tx: Tx,
  actor: Actor,
  { key, language }: { key: string; language: string },
  { body }: { body: string },
): Promise<void> {
  mustBeAllowed(actor, "workspace.change");
  const known = mustBeKnown(key);
  const tag = mustBeLanguage(language);
  mustRender(known, body);
  const before = await ownText(tx, known, tag);
  const change = { body, updatedBy: actor.kind === "member" ? idOf(actor) : null, updatedAt: tx.now };
  await tx.db
    .insertInto("textOverride")
    .values({ workspaceId: tx.workspaceId, key: known, language: tag, ...change })
    .onConflict((conflict) => conflict.columns(["workspaceId", "key", "language"]).doUpdateSet(change))
    .execute();
  const changed = { name: `${known} (${tag})`, from: { text: before }, to: { text: body } };
  tx.record({ kind: "text.changed", ...signature(actor), facts: { key: known, language: tag }, changed });
}

/** What the company has said instead of ours until now, if anything. */
async function ownText(tx: Tx, key: string, language: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom("textOverride")
    .select("body")
    .where("workspaceId", "=", tx.workspaceId)
    .where("key", "=", key)
    .where("language", "=", language)
    .executeTakeFirst();
  return row?.body ?? null;
}
