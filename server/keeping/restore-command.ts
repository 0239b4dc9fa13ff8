import { z } from "zod";
import { usageError, withOptions } from "#platform/command-line.ts";
import { type KeepingAround, megabytes } from "./backup-command.ts";
import { UnfitBackup } from "./manifest.ts";
import { HomeNotEmpty, restore } from "./restore.ts";

const help = `Usage: bin/manyhands restore FILE

Fills an empty home (MANYHANDS_HOME) from a backup. Everything is compared with what was backed up, and nothing gets its name before the
file was read to its end. Then start Manyhands as always.

  FILE   What "bin/manyhands backup" wrote, whatever its name is now

Ends with 0 when it is done, 65 when FILE is no whole backup of ours, 66 when there is no such file, 73 when the home is not empty, 78 with
a database of your own (DATABASE_URL), else with 1.`;

// sysexits.h
const badContent = 65;
const noInput = 66;
const cannotCreate = 73;
const wrongSettings = 78;

/** `manyhands restore`. Returns the exit code. */
export function restoreCommand(args: readonly string[], { home, ownDatabase }: KeepingAround): Promise<number> {
  return withOptions({ args, help, options: {}, shape: z.object({}), takesWords: true }, async (_given, words) => {
    const [file, ...more] = words;
    if (!file || more.length > 0) {
      console.error(`${file ? "Name one file." : "No file was named."}\n\n${help}`);
      return usageError;
    }
    if (ownDatabase) {
      console.error(
        "DATABASE_URL names a PostgreSQL of your own, and a backup is of the one that comes along. Unset it, or use pg_restore.",
      );
      return wrongSettings;
    }
    try {
      const { files, bytes, madeAt } = await restore({ home, file });
      console.log(`Restored ${files} files, ${megabytes(bytes)} MB, to ${home}: as it was on ${madeAt}. Now start it.`);
      return 0;
    } catch (problem) {
      return refuse(problem, file);
    }
  });
}

function refuse(problem: unknown, file: string): number {
  if (!(problem instanceof Error)) throw problem;
  if (problem instanceof UnfitBackup) {
    console.error(problem.message);
    return badContent;
  }
  if (problem instanceof HomeNotEmpty) {
    console.error(problem.message);
    return cannotCreate;
  }
  if ("code" in problem && "path" in problem && problem.path === file) {
    console.error(
      problem.code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read: ${problem.message}.`,
    );
    return noInput;
  }
  throw problem;
}
