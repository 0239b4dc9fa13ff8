import type { Tx } from "#platform/database/index.ts";
import { type Actor, mustBeAllowed, signature } from "../../members/index.ts";
import { mustBeKnown } from "../index.ts";
import { mustBeLanguage } from "./language-tag.ts";

/** Says a text as we say it. Doing so twice changes nothing. */
export async function restoreText(
  tx: Tx,
  actor: Actor,
  { key, language }: { key: string; language: string },
): Promise<void> {
  mustBeAllowed(actor, "workspace.change");
  const known = mustBeKnown(key);
  const tag = mustBeLanguage(language);
  const restored = await tx.db
    .deleteFrom("textOverride")
    .where("workspaceId", "=", tx.workspaceId)
    .where("key", "=", known)
    .where("language", "=", tag)
    .returning("body")
    .executeTakeFirst();
  if (!restored) return;
  const changed = { name: `${known} (${tag})`, from: { text: restored.body }, to: { text: null } };
  tx.record({ kind: "text.restored", ...signature(actor), facts: { key: known, language: tag }, changed });
}
