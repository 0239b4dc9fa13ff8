import { readFileSync } from "node:fs";
import { z } from "zod";
import { usageError, withOptions } from "#platform/command-line.ts";
import { mailAsJson } from "./as-json.ts";
import { readMail } from "./read-mail.ts";

const help = `Usage: bin/manyhands mail read --json FILE...

Reads mails from files as Manyhands would read them, and prints one JSON object a file and line.
Nothing is stored and nothing is sent.

  --json  As JSON (the only form there is)

Ends with 0: every file was read; 64: wrong words; 66: a file cannot be read.`;

const noInput = 66; // EX_NOINPUT of sysexits.h
const options = { json: { type: "boolean" } } as const;
const shape = z.object({ json: z.boolean().optional() });

/** `manyhands mail read`. Returns the exit code. */
export function mailRead(args: readonly string[]): Promise<number> {
  return withOptions({ args, help, options, shape, takesWords: true }, async (_given, files) => {
    if (files.length === 0) {
      console.error(`No file was named.\n\n${help}`);
      return usageError;
    }
    return files.map(printOne).every(Boolean) ? 0 : noInput;
  });
}

/** The others are printed even if one is missing. */
function printOne(file: string): boolean {
  try {
    console.log(mailAsJson(file, readMail(readFileSync(file))));
    return true;
  } catch (problem) {
    console.error(`${file} cannot be read: ${reasonOf(problem)}`);
    return false;
  }
}

function reasonOf(problem: unknown): string {
  const code = problem instanceof Error && "code" in problem ? problem.code : null;
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EACCES") return "it may not be opened.";
  if (code === "EISDIR") return "it is a folder.";
  return problem instanceof Error ? problem.message : String(problem);
}
