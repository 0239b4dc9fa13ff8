import type { Store } from "./database/index.ts";
import type { Log } from "./log.ts";
import type { Storage } from "./storage/index.ts";

/** What the composition root hands to whoever needs it. */
export interface Parts {
  store: Store;
  storage: Storage;
  log: Log;
  /** The address in links, without a slash at the end. */
  publicUrl: string;
}
