import type { z } from "zod";
import type { ShownMailbox } from "./find.ts";
import type { fetchedMailboxSchema } from "./schemas.ts";

export function mailboxJson(mailbox: ShownMailbox): z.input<typeof fetchedMailboxSchema> {
  const { inboxId: _, failingSince, lookedAt, fetchedAt, dueAt, unfetched, ...rest } = mailbox;
  return {
    ...rest,
    failingSince: failingSince?.toISOString() ?? null,
    nextTryAt: mailbox.state === "failing" ? dueAt.toISOString() : null,
    lookedAt: lookedAt?.toISOString() ?? null,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    unfetched: unfetched.map((each) => ({
      folder: each.path,
      problem: each.problem,
      since: each.since.toISOString(),
      nextTryAt: each.dueAt?.toISOString() ?? null,
    })),
  };
}
