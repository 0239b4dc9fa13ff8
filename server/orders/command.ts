import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { z } from "zod";
import { usageError, withOptions } from "#platform/command-line.ts";
import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { systemActor } from "../members/index.ts";
import { findWorkspace } from "../workspaces/index.ts";
import { type ImportReport, importOrders } from "./import-orders.ts";

const help = `Usage: bin/manyhands import orders FILE.csv --workspace SLUG [--dry-run]

Brings in orders from a table as text: commas, semicolons or tabs between, the first row says what each column is. It knows
reference (or order, number), date, state, amount, currency, email, customer, link, and for lines item, quantity, line amount. Rows that
follow each other with one number are one order. A file may come again: what is the same is left alone. The last line says in JSON
what it did.

  --workspace SLUG  The company's short name, as it stands in its addresses
  --dry-run         Say what would be done, and write nothing`;

const shape = z.object({ workspace: z.string(), "dry-run": z.boolean().default(false) });

// sysexits.h: a file that is something else, and one that cannot be read.
const dataError = 65;
const noInput = 66;

interface Around {
  withStore: (work: (store: Store) => Promise<number>) => Promise<number>;
}

/** `manyhands import orders`. Resolves with the exit code. */
export function importOrdersCommand(args: readonly string[], { withStore }: Around): Promise<number> {
  const options = { workspace: { type: "string" }, "dry-run": { type: "boolean" } } as const;
  return withOptions({ args, help, options, shape, takesWords: true }, async (given, [path, ...more]) => {
    if (!path || more.length > 0) return say(`Name one file.\n\n${help}`, usageError);
    const file = await stat(path).catch(() => undefined);
    if (!file?.isFile()) return say(`${path} is no file that can be read.`, noInput);
    return withStore(async (store) => {
      const workspace = await findWorkspace(store.db, given.workspace);
      if (!workspace) return say(`There is no workspace "${given.workspace}" here.`, 1);
      const wish = { store, actor: systemActor(workspace.id), dryRun: given["dry-run"] };
      try {
        return show(await importOrders({ ...wish, bytes: createReadStream(path) }));
      } catch (problem) {
        if (problem instanceof Refusal) return say(problem.message, dataError);
        throw problem;
      }
    });
  });
}

function show(report: ImportReport): number {
  const { orders, added, changed, unchanged, refused, problems, dryRun } = report;
  for (const { line, says } of problems) console.error(`row ${line}: ${says}`);
  const would = dryRun ? "would be " : "";
  console.log(
    `${orders} orders: ${added} ${would}new, ${changed} ${would}changed, ${unchanged} the same, ${refused} not taken`,
  );
  console.log(JSON.stringify(report));
  return 0;
}

function say(sentence: string, code: number): number {
  console.error(sentence);
  return code;
}
