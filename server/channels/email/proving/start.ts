import { type Sweeper, startSweeper } from "#platform/effects/index.ts";
import { type LookUpTexts, lookUpTexts } from "#platform/egress/index.ts";
import type { Parts } from "#platform/parts.ts";
import { proveDue, workspacesToProve } from "./prove.ts";

/** Looks at proofs as their mails leave and come in, and proves each inbox anew each night. */
export function startProving(
  { store, log }: Pick<Parts, "store" | "log">,
  { lookUp = lookUpTexts }: { lookUp?: LookUpTexts } = {},
): Sweeper {
  return startSweeper({
    store,
    log,
    queue: "mail_proof",
    due: workspacesToProve,
    work: (workspaceId) => proveDue(store, lookUp, workspaceId),
  });
}
