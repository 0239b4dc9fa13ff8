import { z } from "zod";
import { withOptions } from "#platform/command-line.ts";
import type { Check } from "./check.ts";
import { examine, type Patient } from "./doctor.ts";

const help = `Usage: bin/manyhands doctor [--json]

Says in plain words what is wrong with database, storage, disk, clock, mail, certificates and files, and how to mend it. It changes nothing,
and works beside a running server. Settings are read as the server reads them, so run it with the same environment.

  --json  {"ok", "checks": [{"name", "ok", "says", "mend"}]}; mend is null where nothing is wrong

Ends with 0 when all is well, with 1 when anything is wrong.`;

/** `manyhands doctor`. Returns the exit code. */
export function doctorCommand(args: readonly string[], patient: Patient): Promise<number> {
  const options = { json: { type: "boolean" } } as const;
  return withOptions({ args, help, options, shape: z.object({ json: z.boolean().optional() }) }, async ({ json }) => {
    const found = await examine(patient);
    console.log(json ? JSON.stringify(found) : asText(found.checks));
    return found.ok ? 0 : 1;
  });
}

function asText(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.map(({ name, ok, says, mend }) => {
    const line = `${ok ? "well " : "WRONG"}  ${name.padEnd(width)}  ${says}`;
    return mend === null ? line : `${line}\n${" ".repeat(width + 9)}→ ${mend}`;
  });
  const bad = checks.filter(({ ok }) => !ok).length;
  return [...lines, "", bad === 0 ? "All is well." : `${bad} of ${checks.length} need mending.`].join("\n");
}
