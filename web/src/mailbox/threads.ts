import type { MailboxMail } from "@manyhands/client";

/** Mails that answer one another, oldest first. */
export interface Thread {
  /** The first mail's id: stays while mails join. */
  id: string;
  subject: string;
  mails: MailboxMail[];
}

/** Threads as a mail program makes them, by what each mail says it answers; the one with the newest mail first. */
export function threadsOf(mails: readonly MailboxMail[]): Thread[] {
  const threads: Thread[] = [];
  const byMessage = new Map<string, Thread>();
  for (const mail of [...mails].sort((one, other) => one.at.localeCompare(other.at))) {
    const answered = [...(mail.inReplyTo ? [mail.inReplyTo] : []), ...mail.references];
    const found = answered.map((id) => byMessage.get(bare(id))).find(Boolean);
    const thread = found ?? { id: mail.id, subject: subjectOf(mail), mails: [] };
    if (!found) threads.push(thread);
    thread.mails.push(mail);
    byMessage.set(bare(mail.messageId), thread);
  }
  return threads.sort((one, other) => lastAt(other).localeCompare(lastAt(one)));
}

/** What the next mail written in this thread answers, as a mail program would say it. */
export function answering({ mails }: Thread): { inReplyTo?: string; references: string[] } {
  const last = mails.at(-1);
  if (!last) return { references: [] };
  const references = [...last.references, last.messageId].map(bare);
  return { inReplyTo: bare(last.messageId), references: [...new Set(references)] };
}

export function lastAt({ mails }: Thread): string {
  return mails.at(-1)?.at ?? "";
}

/** `<a@b>` and `a@b` are the same. */
function bare(id: string): string {
  return id.replace(/^<|>$/g, "");
}

function subjectOf({ subject }: MailboxMail): string {
  return subject.replace(/^((re|aw|sv|antw|odp|res|fwd?|wg)\s*:\s*)+/i, "").trim() || "(no subject)";
}
