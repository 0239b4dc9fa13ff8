import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account.ts";
import { findPlace } from "./place.ts";

/** The name of a cluster's folder; the major version of PostgreSQL stands in it. */
export const clusterName = "pg18";

/** A cluster that is being filled with the files of a backup. Nothing starts on it before it is whole. */
export interface ClusterToFill {
  folder: string;
  /** Gives it its name, and its files to whoever runs PostgreSQL. */
  finish(): void;
  discard(): void;
}

/** Is there a cluster in this home? Looks only. */
export function hasCluster(home: string): boolean {
  return existsSync(home) && existsSync(findPlace(home).cluster);
}

export function fillCluster(home: string): ClusterToFill {
  const { cluster, account } = findPlace(home);
  if (existsSync(cluster)) throw new Error(`${cluster} holds a database already. Restore into an empty home.`);
  const folder = `${cluster}.restoring`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  return {
    folder,
    finish: () => {
      chmodSync(folder, 0o700);
      giveTo(account, folder);
      renameSync(folder, cluster);
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function giveTo(account: Account, folder: string): void {
  if (!account) return;
  chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}
