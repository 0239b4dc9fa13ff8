import type { z } from "zod";
import type { Storage } from "#platform/storage/index.ts";
import { hidePageLinksInMail } from "../tokens/index.ts";
import { storedBytes } from "./bytes.ts";
import type { OutgoingMail } from "./find.ts";
import type { outgoingMailSchema } from "./schemas.ts";

type Shown = z.input<typeof outgoingMailSchema>;

/** Raw mails of so many bytes fit into one page of the list; the rest is read one by one. */
const rawInPageBytesMax = 8 * 1024 * 1024;

export async function outgoingMailJson(storage: Storage, mail: OutgoingMail): Promise<Shown> {
  return shown(mail, await rawOf(storage, mail));
}

export async function outgoingMailsJson(storage: Storage, mails: readonly OutgoingMail[]): Promise<Shown[]> {
  const items: Shown[] = [];
  let left = rawInPageBytesMax;
  for (const mail of mails) {
    const raw = left > 0 ? await rawOf(storage, mail) : null;
    left -= raw?.length ?? 0;
    items.push(shown(mail, raw));
  }
  return items;
}

/** A link that lets its reader in is for its reader alone; a customer's is cut out of the mail that carries it. */
async function rawOf(storage: Storage, mail: OutgoingMail): Promise<string | null> {
  if (mail.purpose === "sign_in" || mail.purpose === "invitation") return null;
  const bytes = await storedBytes(storage, mail);
  if (!bytes) return null;
  return (mail.isOpen ? bytes : hidePageLinksInMail(bytes)).toString("utf8");
}

function shown(mail: OutgoingMail, raw: string | null): Shown {
  const waits = mail.state === "queued" || mail.state === "deferred";
  return {
    id: mail.id,
    purpose: mail.purpose,
    to: mail.recipient,
    toName: mail.recipientName,
    subject: mail.subject,
    raw,
    state: mail.state,
    problem: mail.problem,
    bouncedAt: mail.bouncedAt?.toISOString() ?? null,
    attempts: mail.attempts,
    nextTryAt: waits ? mail.dueAt.toISOString() : null,
    lastResponse: mail.lastResponse,
    conversationId: mail.conversationId,
    messageId: mail.entryId,
    mimeMessageId: mail.mimeMessageId,
    createdAt: mail.createdAt.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
  };
}
