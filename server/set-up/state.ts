import type { Db } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { hashOf, sameBytes } from "#platform/random.ts";
import { secretOf } from "../installation/index.ts";

/** Nobody owns the place yet: there is no company but that of the demo. */
export async function isOpen(db: Db): Promise<boolean> {
  const company = await db.selectFrom("workspace").select("id").where("isDemo", "=", false).limit(1).executeTakeFirst();
  return company === undefined;
}

/** The key of the set-up link: the same until somebody owns the place, and worth nothing then. */
export function setUpKey(db: Db): Promise<string> {
  return secretOf(db, "set_up_key");
}

export async function mustOpen(db: Db, key: string): Promise<void> {
  if (!(await isOpen(db))) {
    throw new Refusal(410, "set_up_done", "Manyhands is set up already. Sign in, or ask its owner to invite you.");
  }
  if (sameBytes(hashOf(key), hashOf(await setUpKey(db)))) return;
  const sentence =
    "This set-up link does not open. The one that works stands in the terminal where Manyhands was started.";
  throw new Refusal(403, "wrong_set_up_key", sentence);
}
