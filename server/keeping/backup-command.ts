import { z } from "zod";
import { systemClock } from "#platform/clock.ts";
import { usageError, withOptions } from "#platform/command-line.ts";
import { backup } from "./backup.ts";

const help = `Usage: bin/manyhands backup FILE

Writes everything into one file: the database, attachments, pictures and mails of the home. People may go on working meanwhile; the
file holds the moment at which the command ends, gets its name when it is whole, and replaces one of that name.

  FILE   Ending in .tar it is a plain tar, in .gz or .tgz packed by gzip, else by zstd. "-" is standard output.

All secrets are in it: keep it where only you can read it. "bin/manyhands restore FILE" brings it back.
Ends with 0 when it is done, 73 when FILE cannot be written, 78 with a database of your own (DATABASE_URL), else with 1.`;

// sysexits.h: the file cannot be made, and this does not go with the settings.
const cannotCreate = 73;
const wrongSettings = 78;

export interface KeepingAround {
  home: string;
  /** The database is the operator's own, by DATABASE_URL. */
  ownDatabase: boolean;
}

/** `manyhands backup`. Returns the exit code. */
export function backupCommand(args: readonly string[], { home, ownDatabase }: KeepingAround): Promise<number> {
  return withOptions({ args, help, options: {}, shape: z.object({}), takesWords: true }, async (_given, words) => {
    const [file, ...more] = words;
    if (!file || more.length > 0) {
      console.error(`${file ? "Name one file." : "No file was named."}\n\n${help}`);
      return usageError;
    }
    if (ownDatabase) {
      console.error(
        `DATABASE_URL names a PostgreSQL of your own: back it up with its own tools, such as "pg_dump --format=custom --file=manyhands.dump", and after it copy ${home}/storage. "bin/manyhands export DIR" writes everything in open formats.`,
      );
      return wrongSettings;
    }
    try {
      const { files, bytes } = await backup({ home, file, clock: systemClock });
      const say = file === "-" ? console.error : console.log;
      say(`Backed up ${files} files, ${megabytes(bytes)} MB before packing, to ${file}.`);
      return 0;
    } catch (problem) {
      const sentence = whyNotWritten(problem, file);
      if (!sentence) throw problem;
      console.error(sentence);
      return cannotCreate;
    }
  });
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function whyNotWritten(problem: unknown, file: string): string | undefined {
  if (!(problem instanceof Error) || !("code" in problem)) return undefined;
  const path = "path" in problem ? String(problem.path) : "";
  if (problem.code === "ENOSPC")
    return `There is no space left for ${file}. Nothing was kept: make space, and run it again.`;
  if (path !== `${file}.part` && !path.endsWith(`${file}.part`)) {
    return problem.code === "EACCES"
      ? `${path} may not be read by this account. Run it as the account that runs Manyhands.`
      : undefined;
  }
  if (problem.code === "ENOENT") return `There is no folder for ${file}. Make it first.`;
  if (problem.code === "EACCES") return `This account may not write ${file}.`;
  return undefined;
}
