import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import type { Store, Tx } from "#platform/database/index.ts";
import type { Storage } from "#platform/storage/index.ts";
import { withFile } from "./files.ts";
import { tablesLeftOut } from "./left-out.ts";
import { writeMailboxes } from "./mailboxes.ts";
import { type ExportedTable, exportedTables, rowsOf } from "./rows.ts";

/** What an export holds; written beside it as `manifest.json`. */
export interface ExportManifest {
  format: 1;
  workspace: string;
  exportedAt: string;
  /** Rows of each table. */
  tables: Record<string, number>;
  /** Mails of each mailbox file. */
  mailboxes: Record<string, number>;
  /** Files that rows name and that were not there. */
  missing: string[];
  leftOut: { tables: Record<string, string>; columns: Record<string, string[]> };
}

interface Place {
  store: Store;
  storage: Storage;
}

/**
 * Writes everything that one company has into a folder, in formats that anybody reads: JSON Lines, mbox, files. All of it is of one
 * moment, while people go on working.
 */
export async function exportWorkspace(
  { store, storage }: Place,
  workspace: { id: string; slug: string },
  folder: string,
): Promise<ExportManifest> {
  for (const name of ["tables", "mail"]) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  return store.inWorkspace(workspace.id, async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx.db);
    const tables = await exportedTables(tx);
    const manifest: ExportManifest = {
      format: 1,
      workspace: workspace.slug,
      exportedAt: tx.now.toISOString(),
      tables: {},
      mailboxes: {},
      missing: [],
      leftOut: { tables: tablesLeftOut, columns: leftOutOf(tables) },
    };
    for (const table of tables) {
      manifest.tables[table.name] = await writeTable(tx, table, { storage, folder, missing: manifest.missing });
    }
    manifest.tables.account = await writeAccounts(tx, folder);
    const mailboxes = await writeMailboxes(tx, storage, join(folder, "mail"));
    manifest.mailboxes = mailboxes.files;
    manifest.missing.push(...mailboxes.missing);
    // Last: where it stands, all of it does.
    await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return manifest;
  });
}

function leftOutOf(tables: readonly ExportedTable[]): Record<string, string[]> {
  return Object.fromEntries(
    tables.filter(({ leftOut }) => leftOut.length > 0).map((table) => [table.name, table.leftOut]),
  );
}

interface Into {
  storage: Storage;
  folder: string;
  missing: string[];
}

async function writeTable(tx: Tx, table: ExportedTable, { storage, folder, missing }: Into): Promise<number> {
  let count = 0;
  await pipeline(lines, fileFor(folder, table.name));
  return count;

  async function* lines(): AsyncGenerator<string> {
    for await (const row of rowsOf(tx, table)) {
      count += 1;
      const { fileIsMissing, ...leaving } = await withFile(table.name, row, storage, folder);
      if (fileIsMissing) missing.push(`${table.name} ${row.id}`);
      yield `${JSON.stringify(leaving)}\n`;
    }
  }
}

/** Who signs in belongs to no workspace: the members' names and addresses go along, and no proof of who they are. */
async function writeAccounts(tx: Tx, folder: string): Promise<number> {
  const accounts = await tx.db
    .selectFrom("member")
    .innerJoin("userAccount", "userAccount.id", "member.userId")
    .select(["userAccount.id", "userAccount.name", "userAccount.email"])
    .where("member.workspaceId", "=", tx.workspaceId)
    .orderBy("userAccount.id")
    .execute();
  await pipeline(
    accounts.map((account) => `${JSON.stringify(account)}\n`),
    fileFor(folder, "account"),
  );
  return accounts.length;
}

function fileFor(folder: string, table: string) {
  return createWriteStream(join(folder, "tables", `${table}.jsonl`), { mode: 0o600, flush: true });
}
