import { mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { usageError, withOptions } from "#platform/command-line.ts";
import type { Store } from "#platform/database/index.ts";
import type { Storage } from "#platform/storage/index.ts";
import { exportWorkspace } from "./export.ts";

const help = `Usage: bin/manyhands export DIR [--workspace SLUG]

Writes everything that a company has into an empty folder, in open formats: rows as JSON Lines, mails as mbox, files as they are. Every company
gets a folder of its own, named by its slug. What is in them: docs/hosting/export.md. People may go on working meanwhile.

  --workspace SLUG  This company only

Ends with 0 when it is done, 66 when there is no such company, 73 when DIR is not empty or cannot be written, else with 1.`;

// sysexits.h
const noInput = 66;
const cannotCreate = 73;

interface Around {
  withOpened: (work: (opened: { store: Store; storage: Storage }) => Promise<number>) => Promise<number>;
}

/** `manyhands export`. Returns the exit code. */
export function exportCommand(args: readonly string[], { withOpened }: Around): Promise<number> {
  const options = { workspace: { type: "string" } } as const;
  const shape = z.object({ workspace: z.string().optional() });
  return withOptions(
    { args, help, options, shape, takesWords: true },
    async ({ workspace: slug }, [folder, ...more]) => {
      if (!folder || more.length > 0) {
        console.error(`${folder ? "Name one folder." : "No folder was named."}\n\n${help}`);
        return usageError;
      }
      const refusal = await whyNot(folder);
      if (refusal) {
        console.error(refusal);
        return cannotCreate;
      }
      return withOpened(async (opened) => {
        const all = await opened.store.db.selectFrom("workspace").select(["id", "slug"]).orderBy("slug").execute();
        const wanted = all.filter((each) => slug === undefined || each.slug === slug);
        if (slug !== undefined && wanted.length === 0) {
          console.error(`There is no workspace "${slug}" here.`);
          return noInput;
        }
        for (const workspace of wanted) await writeOne(opened, workspace, resolve(folder));
        return 0;
      });
    },
  );
}

async function writeOne(
  opened: { store: Store; storage: Storage },
  workspace: { id: string; slug: string },
  folder: string,
): Promise<void> {
  const { tables, mailboxes, missing } = await exportWorkspace(opened, workspace, join(folder, workspace.slug));
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  console.log(`${workspace.slug}: ${sum(tables)} rows, ${sum(mailboxes)} mails.`);
  if (missing.length > 0) console.error(`${missing.length} files were not there; manifest.json names them.`);
}

async function whyNot(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lying = await readdir(folder);
    return lying.length > 0 ? `${folder} is not empty. Name a new folder.` : undefined;
  } catch (problem) {
    return `${folder} cannot be written: ${problem instanceof Error ? problem.message : problem}.`;
  }
}
