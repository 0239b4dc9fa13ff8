import { join } from "node:path";
import { systemClock } from "#platform/clock.ts";
import {
  connect,
  createStore,
  joinEmbedded,
  type Listener,
  migrate,
  prepareRole,
  programRole,
  type Store,
  startEmbedded,
} from "#platform/database/index.ts";
import { type Bell, createBell } from "#platform/events/index.ts";
import type { Log } from "#platform/log.ts";
import { openFolderStorage, type Storage } from "#platform/storage/index.ts";
import type { Config } from "./config.ts";

interface Wishes {
  config: Config;
  log: Log;
  listeners: readonly Listener[];
  onGivingUp?: () => void;
  /** A command joins the database of a running server; the server itself claims it. */
  join?: boolean;
  /** The doctor looks at the schema as it is. */
  keepsSchema?: boolean;
}

export interface Opened {
  store: Store;
  storage: Storage;
  /** Rings in every process on this database when something was committed. */
  bell: Bell;
  /** Closes what was opened here, in the reverse order. */
  close(): Promise<void>;
}

/** The database, migrated and guarded, and the storage: what the server and every command begin with. */
export async function open({ config, log, listeners, onGivingUp, join: joins, keepsSchema }: Wishes): Promise<Opened> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of closers) await step().catch((err: unknown) => log.error({ err }, "Closing failed"));
  };
  try {
    return { ...(await openAll()), close };
  } catch (problem) {
    await close(); // a PostgreSQL that was started for this would keep the process alive
    throw problem;
  }

  async function openAll(): Promise<Omit<Opened, "close">> {
    const { url, role } = await address();
    // Its error carries the whole client, with every statement that it has prepared.
    const onLost = ({ message }: Error) => log.warn({ problem: message }, "A database connection was lost");
    const db = connect(url, { role, onLost });
    closers.unshift(() => db.destroy());
    if (!keepsSchema) await migrate(db);
    const storage = await openFolderStorage(join(config.home, "storage"));
    const bell = createBell({ url, log });
    closers.unshift(() => bell.close());
    const store = createStore({ db, clock: systemClock, listeners, onCommitted: bell.ring });
    return { store, storage, bell };
  }

  async function address(): Promise<{ url: string; role?: string | undefined }> {
    if (config.databaseUrl) return { url: config.databaseUrl, role: await prepareRole(config.databaseUrl) };
    const running = joins ? joinEmbedded(config.home) : undefined;
    if (running) return { url: asProgram(running.url("manyhands")) };
    const embedded = await startEmbedded({ folder: config.home, ...(onGivingUp && { onGivingUp }) });
    closers.unshift(() => embedded.stop());
    const url = await embedded.createDatabase("manyhands");
    await prepareRole(url);
    return { url: asProgram(url) };
  }
}

function asProgram(url: string): string {
  return Object.assign(new URL(url), { username: programRole }).href;
}
