import type { Dirent } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { addressOn } from "./embedded.ts";
import { findPlace } from "./place.ts";

/** A file of the cluster, or (without bytes) a folder; its name is the path inside the cluster. */
export interface ClusterFile {
  name: string;
  size: number;
  /** Undefined for a folder. */
  bytes: AsyncIterable<Buffer> | undefined;
}

/** PostgreSQL makes these anew at each start, or they belong to the one that runs (manual, "Backing Up The Data Directory"). */
const foldersOfTheRunning =
  /^(?:pg_wal|pg_dynshmem|pg_notify|pg_replslot|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)$/;
const filesOfTheRunning =
  /(?:^|\/)(?:postmaster\.(?:pid|opts)|backup_label(?:\.old)?|tablespace_map|pg_internal\.init.*|pgsql_tmp.*|\.s\.PGSQL.*)$/;
const control = "global/pg_control";
const chunkBytes = 256 * 1024;

/**
 * Reads the files of the running embedded server, such that together with the write-ahead log between beginning and end, which comes
 * last, they make a cluster of the moment at which this resolves. People go on working meanwhile.
 */
export async function baseBackup(home: string, take: (file: ClusterFile) => Promise<void>): Promise<void> {
  const place = findPlace(home);
  const client = new pg.Client({ connectionString: addressOn(place, "postgres") });
  client.on("error", () => {}); // the statement that waits for an answer fails too
  await client.connect();
  try {
    // It keeps the log from being recycled, however long the copying takes, and goes away with this connection.
    await client.query("select pg_create_physical_replication_slot($1, true, true)", [`backup_${process.pid}`]);
    const { start } = await one(client, "select pg_backup_start('manyhands', fast => true) as start");
    for await (const file of filesOf(place.cluster)) await take(file);
    await takeFile(place.cluster, control, take);
    const stopped = await one(
      client,
      "select lsn as stop, labelfile as label from pg_backup_stop(wait_for_archive => false)",
    );
    const label = Buffer.from(stopped.label ?? "");
    await take({ name: "backup_label", size: label.length, bytes: piecesOf(label) });
    for (const segment of await segmentsBetween(client, start, stopped.stop)) {
      const isThere = await takeFile(place.cluster, `pg_wal/${segment}`, take);
      if (!isThere) throw new Error(`PostgreSQL's log ${segment} is gone: nothing was backed up. Try again.`);
    }
  } finally {
    await client.end();
  }
}

async function one(client: pg.Client, statement: string, values: unknown[] = []): Promise<Record<string, string>> {
  const { rows } = await client.query<Record<string, string>>(statement, values);
  return rows[0] ?? {};
}

/** Folders before what lies in them. */
async function* filesOf(cluster: string, folder = ""): AsyncGenerator<ClusterFile> {
  for (const entry of await entriesOf(join(cluster, folder))) {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    if (filesOfTheRunning.test(name) || name === control) continue;
    if (entry.isDirectory()) {
      yield { name, size: 0, bytes: undefined };
      if (name === "pg_wal") yield { name: "pg_wal/archive_status", size: 0, bytes: undefined };
      if (!foldersOfTheRunning.test(name)) yield* filesOf(cluster, name);
    } else if (entry.isFile()) yield* openFile(cluster, name);
  }
}

/** A temporary table's file or an emptied folder may go between our look and our reading. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(nothingIfGone<Dirent[]>([]));
}

async function* openFile(cluster: string, name: string): AsyncGenerator<ClusterFile> {
  const handle = await open(join(cluster, name)).catch(nothingIfGone(undefined));
  if (!handle) return;
  try {
    const { size } = await handle.stat();
    yield { name, size, bytes: exactly(size, handle) };
  } finally {
    await handle.close();
  }
}

async function takeFile(cluster: string, name: string, take: (file: ClusterFile) => Promise<void>): Promise<boolean> {
  let taken = false;
  for await (const file of openFile(cluster, name)) {
    await take(file);
    taken = true;
  }
  return taken;
}

/** As many bytes as there were at the look: what grows or shrinks meanwhile is put right from the log. */
async function* exactly(size: number, handle: Awaited<ReturnType<typeof open>>): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const wanted = Math.min(chunkBytes, size - at);
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, at);
    const bytes = bytesRead > 0 ? buffer.subarray(0, bytesRead) : Buffer.alloc(wanted);
    at += bytes.length;
    yield bytes;
  }
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** Segments are named by timeline, and by 16 digits that count up: in the order of their names. */
async function segmentsBetween(client: pg.Client, start?: string, stop?: string): Promise<string[]> {
  const { first = "", last = "" } = await one(
    client,
    "select pg_walfile_name($1::pg_lsn) as first, pg_walfile_name($2::pg_lsn) as last",
    [start, stop],
  );
  const { rows } = await client.query<{ name: string }>(
    "select name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name between $1 and $2 order by name",
    [first, last],
  );
  const names = rows.map(({ name }) => name);
  if (names[0] !== first) throw new Error(`PostgreSQL's log ${first} is gone: nothing was backed up. Try again.`);
  return names;
}

function nothingIfGone<Nothing>(nothing: Nothing): (problem: unknown) => Nothing {
  return (problem) => {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return nothing;
    throw problem;
  };
}
