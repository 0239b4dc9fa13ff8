import type { Parts } from "#platform/parts.ts";
import { isOpen, setUpKey } from "./state.ts";

/** Where the first person begins, to be printed at each start; undefined once somebody owns the place. */
export async function setUpLink({ store, publicUrl }: Pick<Parts, "store" | "publicUrl">): Promise<string | undefined> {
  return (await isOpen(store.db)) ? `${publicUrl}/welcome?key=${await setUpKey(store.db)}` : undefined;
}
