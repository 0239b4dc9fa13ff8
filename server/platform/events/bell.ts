import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Committed } from "../database/index.ts";
import type { Log } from "../log.ts";

const channel = "manyhands";
const coalesceMs = 15;
const reconnectMs = 1_000;
/** PostgreSQL takes 8000 bytes a notification. */
const payloadBytesMax = 7_500;

/** A word between the processes on one database. It is never the truth, only the hint that there is something to read. */
export type Ring =
  | { kind: "committed"; workspaceId: string; upTo: number }
  | { kind: "told"; workspaceId: string; told: unknown };

export interface Bell {
  /** A transaction has committed: everyone here hears it at once, other processes a few milliseconds later. */
  ring(committed: Committed): void;
  /** Something that lives only for the moment, such as who is writing. */
  tell(workspaceId: string, told: unknown): void;
  listen(hear: (ring: Ring) => void): void;
  close(): Promise<void>;
}

/**
 * Rings are sent on a connection of their own, after the commit and gathered for a few milliseconds: NOTIFY inside a business
 * transaction would take a lock of the whole server until its commit.
 */
export function createBell({ url, log }: { url: string; log: Log }): Bell {
  const self = randomUUID();
  const hearers: ((ring: Ring) => void)[] = [];
  const latest = new Map<string, number>();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let sending: Promise<unknown> = Promise.resolve();
  const connecting = connect();

  async function connect(): Promise<void> {
    if (closed) return;
    const fresh = new pg.Client({ connectionString: url });
    fresh.on("error", (err) => log.warn({ err }, "The bell between processes was lost"));
    fresh.on("end", () => {
      client = undefined;
      if (!closed) setTimeout(connect, reconnectMs).unref();
    });
    fresh.on("notification", ({ payload }) => hear(payload ?? ""));
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      client = fresh;
      flush();
    } catch (err) {
      log.warn({ err }, "The bell between processes does not ring yet");
      await fresh.end().catch(() => {});
    }
  }

  function hear(payload: string): void {
    const { from, rings }: { from: string; rings: Ring[] } = JSON.parse(payload);
    if (from !== self) for (const ring of rings) spread(ring);
  }

  function spread(ring: Ring): void {
    for (const hearer of hearers) hearer(ring);
  }

  function send(rings: Ring[]): void {
    const payload = JSON.stringify({ from: self, rings });
    if (!client || rings.length === 0 || Buffer.byteLength(payload) > payloadBytesMax) return;
    const ringer = client;
    sending = sending
      .then(() => ringer.query("select pg_notify($1, $2)", [channel, payload]))
      .catch((err: unknown) => log.warn({ err }, "A ring was lost"));
  }

  function flush(): void {
    timer = undefined;
    if (!client) return; // they are sent when it is there
    const rings = [...latest].map(([workspaceId, upTo]): Ring => ({ kind: "committed", workspaceId, upTo }));
    latest.clear();
    for (let at = 0; at < rings.length; at += 50) send(rings.slice(at, at + 50));
  }

  return {
    ring: ({ workspaceId, upTo }) => {
      spread({ kind: "committed", workspaceId, upTo });
      latest.set(workspaceId, Math.max(upTo, latest.get(workspaceId) ?? 0));
      timer ??= setTimeout(flush, coalesceMs);
    },
    tell: (workspaceId, told) => {
      const ring: Ring = { kind: "told", workspaceId, told };
      spread(ring);
      send([ring]);
    },
    listen: (hearer) => {
      hearers.push(hearer);
    },
    close: async () => {
      closed = true;
      await connecting; // a command is over before its bell is hung up: its last ring must still go out
      clearTimeout(timer);
      flush();
      await sending;
      await client?.end();
    },
  };
}
