import type { Store } from "#platform/database/index.ts";
import { silentLog } from "#platform/log.ts";
import { startFollowing } from "../search/index.ts";

/** Indexes all that was said until now, as the sweeper does each second. */
export async function followAll(store: Store): Promise<void> {
  const sweeper = startFollowing({ store, log: silentLog });
  await sweeper.sweep();
  await sweeper.stop();
}
