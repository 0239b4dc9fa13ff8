import type { Store } from "#platform/database/index.ts";
import type { Storage } from "#platform/storage/index.ts";
import { checkAddress } from "./address.ts";
import { type Check, lookAt, sentenceOf, well, wrong } from "./check.ts";
import { checkClock } from "./clock.ts";
import { checkChecksums, checkConnections, checkRole, checkSchema, checkVersion } from "./database.ts";
import { checkFileModes } from "./file-modes.ts";
import { checkMailServer, checkMails } from "./mail.ts";
import { checkDisk, checkFiles, checkWritable } from "./storage.ts";

export interface Patient {
  home: string;
  /** Where the files of the storage lie, where that is a folder. */
  storageFolder: string | undefined;
  ownDatabase: boolean;
  mailUrl: string | undefined;
  publicUrl: string | undefined;
  /** There is a database to look at; without one there is no home. */
  isFounded: boolean;
  /** A server works on it at the moment. */
  serverRuns: boolean;
  /** The database as it is: nothing is brought up to date. */
  open: () => Promise<{ store: Store; storage: Storage; close(): Promise<void> }>;
}

/** Looks at everything that a running place needs. It changes nothing. */
export async function examine(patient: Patient): Promise<{ ok: boolean; checks: Check[] }> {
  const checks = await (patient.isFounded ? examineFounded(patient) : [nothingThere(patient.home)]);
  return { ok: checks.every(({ ok }) => ok), checks };
}

function nothingThere(home: string): Check {
  const mend = "Set MANYHANDS_HOME to the home of your Manyhands, or begin with bin/manyhands start.";
  return wrong("database", `There is no database in ${home}.`, mend);
}

async function examineFounded(patient: Patient): Promise<Check[]> {
  const { home, mailUrl, publicUrl } = patient;
  const opened = await patient.open().catch((problem: unknown) => ({ problem }));
  const outside = [
    await lookAt("disk", () => checkDisk(home)),
    await lookAt("file modes", () => checkFileModes(home)),
    await lookAt("mail server", () => checkMailServer(mailUrl)),
  ];
  if ("problem" in opened) return [unreachable(opened.problem, patient), ...outside];
  const { store } = opened;
  try {
    return [
      well("database", "It answers."),
      ...(await examineDatabase(store, patient.serverRuns)),
      ...(await examineStorage(opened, patient)),
      ...outside,
      await lookAt("clock", () => checkClock(store)),
      ...(await checkMails(store, patient.serverRuns).catch((problem: unknown) => [
        wrong("mails", `They could not be looked at: ${sentenceOf(problem)}`, "Mend the database first."),
      ])),
      await lookAt("address", () => checkAddress(publicUrl, store.clock)),
    ];
  } finally {
    await opened.close();
  }
}

function unreachable(problem: unknown, { ownDatabase, home }: Patient): Check {
  const says = `It cannot be reached: ${sentenceOf(problem)}`;
  const mend = ownDatabase
    ? "Check that PostgreSQL runs, and host, user, password and name of the database in DATABASE_URL."
    : `Read ${home}/postgres.log, run it as the account that runs Manyhands, and see that the disk is not full.`;
  return wrong("database", says, mend);
}

async function examineDatabase(store: Store, serverRuns: boolean): Promise<Check[]> {
  return [
    await lookAt("database version", () => checkVersion(store)),
    await lookAt("database schema", () => checkSchema(store, serverRuns)),
    await lookAt("database checksums", () => checkChecksums(store)),
    await lookAt("database role", () => checkRole(store)),
    await lookAt("database connections", () => checkConnections(store)),
  ];
}

async function examineStorage(
  { store, storage }: { store: Store; storage: Storage },
  { storageFolder }: Patient,
): Promise<Check[]> {
  const writable = await lookAt("storage", () => checkWritable(storage, storageFolder ?? "the storage"));
  if (!storageFolder) return [writable];
  return [writable, await lookAt("storage files", () => checkFiles(store, storageFolder), "Mend the storage first.")];
}
