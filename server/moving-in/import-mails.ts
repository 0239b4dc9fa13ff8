import { secondMs } from "#platform/clock.ts";
import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import type { Log } from "#platform/log.ts";
import type { Storage } from "#platform/storage/index.ts";
import { findInbox, inboxForAddress } from "../inboxes/index.ts";
import { alone } from "./alone.ts";
import { moveInMailsOf } from "./move-in-mails.ts";
import { createProgress } from "./progress.ts";
import { asText, type Report } from "./report.ts";
import type { MailSource } from "./source.ts";

interface Opened {
  store: Store;
  storage: Storage;
  log: Log;
}

interface Wish {
  kind: string;
  source: MailSource;
  /** The address of the inbox. */
  inbox: string;
  isDry: boolean;
}

/** The command with its file open: says how far it is on standard error, and what it did on standard output. */
export async function importMails(opened: Opened, { kind, source, inbox: address, isDry }: Wish): Promise<number> {
  const { store } = opened;
  const found = await inboxForAddress(store.db, address);
  if (!found) {
    throw new Refusal(404, "no_inbox", `There is no inbox ${address} here. Make it first, under Settings → Inboxes.`);
  }
  const { workspaceId, inboxId } = found;
  const inbox = await store.inWorkspace(workspaceId, (tx) => findInbox(tx, inboxId));
  const now = () => store.clock.now().getTime();
  const around = { write: (text: string) => process.stderr.write(text), isTerminal: process.stderr.isTTY, now };
  const looking = createProgress("Looking through", around);
  let bringing: ReturnType<typeof createProgress> | undefined;
  const begun = now();
  const { counts, notTaken } = await alone(store, workspaceId, () =>
    moveInMailsOf({
      ...opened,
      workspaceId,
      inbox,
      kind,
      source,
      isDry,
      onScanned: (bytes, all) => looking.at(bytes, all),
      onBrought: (mails, all) => {
        bringing ??= createProgress(isDry ? "Reading" : "Bringing in", around);
        bringing.at(mails, all);
      },
    }),
  ).finally(() => {
    looking.end();
    bringing?.end();
  });
  const elapsed = Math.max(now() - begun, 1) / secondMs;
  const report: Report = {
    kind,
    source: source.name,
    inbox: inbox.address,
    dryRun: isDry,
    counts,
    notTaken,
    seconds: Math.round(elapsed * 10) / 10,
    mailsPerSecond: Math.round(counts.found / elapsed),
  };
  console.log(asText(report));
  console.log(JSON.stringify(report));
  return 0;
}
