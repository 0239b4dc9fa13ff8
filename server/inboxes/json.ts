import type { z } from "zod";
import type { Inbox } from "./inbox.ts";
import type { inboxSchema } from "./schemas.ts";
import type { Senders } from "./senders.ts";

/** Without the mail server: its password never leaves. */
export function inboxJson(inbox: Inbox, senders: Senders): z.input<typeof inboxSchema> {
  const { isPrivate, mailUrl, archivedAt: _, ...rest } = inbox;
  return {
    ...rest,
    private: isPrivate,
    hasMailServer: mailUrl !== null,
    formSenders: senders.form,
    alwaysSenders: senders.person,
  };
}
