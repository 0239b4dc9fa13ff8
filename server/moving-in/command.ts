import { z } from "zod";
import { usageError, withOptions } from "#platform/command-line.ts";
import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import type { Log } from "#platform/log.ts";
import type { Storage } from "#platform/storage/index.ts";
import { NoMbox } from "../mail-reading/index.ts";
import { importMails } from "./import-mails.ts";
import { NoMaildir, openMaildir } from "./maildir-source.ts";
import { openMboxes } from "./mbox-source.ts";

const help = `Usage: bin/manyhands import mbox FILE... --inbox ADDRESS [--dry-run]
       bin/manyhands import maildir FOLDER --inbox ADDRESS [--dry-run]

Brings in the mail of years from elsewhere, beside a running server too: threads become conversations with their own dates and
files. Nothing is sent, asked or woken for it. Name the files of what came in and of what was sent together. It may be run again at
any time, also after it was broken off: what is here already stays as it is. The last line says in JSON what it did.

  --inbox ADDRESS  Which inbox it is for. What is from its addresses or from members is yours
  --dry-run        Say what would be done, and write nothing`;

const shape = z.object({
  inbox: z.string().refine((address) => address.includes("@"), "takes the address of an inbox"),
  "dry-run": z.boolean().default(false),
});

// sysexits.h: a file that cannot be read, and one that is something else.
const dataError = 65;
const noInput = 66;

export interface ImportAround {
  withOpened: (work: (opened: { store: Store; storage: Storage; log: Log }) => Promise<number>) => Promise<number>;
}

const openers = {
  mbox: (paths: readonly string[]) => openMboxes(paths),
  maildir: ([path = ""]: readonly string[]) => openMaildir(path),
} as const;

/** `manyhands import`. Resolves with the exit code. */
export function importCommand(args: readonly string[], { withOpened }: ImportAround): Promise<number> {
  const options = { inbox: { type: "string" }, "dry-run": { type: "boolean" } } as const;
  return withOptions({ args, help, options, shape, takesWords: true }, async (given, [kind = "", ...paths]) => {
    if (kind !== "mbox" && kind !== "maildir")
      return refuse(`"${kind}" is nothing that can be brought in.\n\n${help}`, usageError);
    if (paths.length === 0) return refuse(`No file was named.\n\n${help}`, usageError);
    try {
      const source = await openers[kind](paths);
      const wish = { kind, source, inbox: given.inbox, isDry: given["dry-run"] };
      return await withOpened((opened) => importMails(opened, wish)).finally(() => source.close());
    } catch (problem) {
      if (problem instanceof NoMbox || problem instanceof NoMaildir) return refuse(problem.message, dataError);
      if (problem instanceof Refusal) return refuse(problem.message, 1);
      const missing = reasonOf(problem);
      if (missing) return refuse(missing, noInput);
      throw problem;
    }
  });
}

function reasonOf(problem: unknown): string | undefined {
  if (!(problem instanceof Error) || !("code" in problem)) return undefined;
  const file = "path" in problem ? problem.path : "One of them";
  if (problem.code === "ENOENT") return `There is no file ${file}.`;
  if (problem.code === "EACCES") return `${file} may not be opened by this account.`;
  if (problem.code === "EISDIR") return `${file} is a folder: name the mbox file in it, or say "import maildir".`;
  if (problem.code === "ENOTDIR") return `${file} is no folder: a Maildir is one.`;
  return undefined;
}

function refuse(sentence: string, code: number): number {
  console.error(sentence);
  return code;
}
