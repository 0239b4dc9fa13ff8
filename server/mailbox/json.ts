import type { z } from "zod";
import { pageUrl, type SigningKey, writeMessageId, writeToken } from "../mail/tokens/index.ts";
import type { MailboxFile } from "./files.ts";
import type { MailboxRow } from "./mails.ts";
import type { mailboxMailSchema } from "./schemas.ts";

type Shown = z.input<typeof mailboxMailSchema>;

interface Place {
  workspaceId: string;
  slug: string;
  publicUrl: string;
  key: SigningKey;
}

/** What was read for each mail, by its id. */
interface Contents {
  texts: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, MailboxFile[]>;
}

/**
 * The mails with what a mail program knows of each: which it answers, and the links in it. What was brought in without
 * Message-IDs gets the ones that we would have given.
 */
export function mailsJson(place: Place, newestFirst: readonly MailboxRow[], { texts, files }: Contents): Shown[] {
  const before = new Map<string, string[]>();
  const shown = newestFirst.toReversed().map((row) => {
    const messageId = messageIdOf(place, row);
    const references = (row.conversationId && before.get(row.conversationId)) || [];
    if (row.conversationId) before.set(row.conversationId, [...references, messageId]);
    return {
      id: row.id,
      direction: row.direction,
      fromName: row.fromName,
      fromAddress: row.fromAddress,
      toAddress: row.toAddress,
      subject: row.subject,
      text: row.text ?? texts.get(row.id) ?? "",
      messageId,
      inReplyTo: references.at(-1) ?? null,
      references,
      at: row.at.toISOString(),
      automatic: isAutomatic(row),
      ...linksOf(place, row),
      conversationId: row.conversationId,
      inboxId: row.inboxId,
      attachments: files.get(row.id) ?? [],
    };
  });
  return shown.reverse();
}

export function isAutomatic({ purpose }: MailboxRow): boolean {
  return purpose === "question" || purpose === "reminder";
}

function messageIdOf({ workspaceId, key }: Place, row: MailboxRow): string {
  if (row.mimeMessageId) return row.mimeMessageId;
  const domain = row.fromAddress.slice(row.fromAddress.lastIndexOf("@") + 1);
  if (row.direction === "written" || !row.conversationId || !row.entryId) return `${row.id}@${domain}`;
  return writeMessageId(key, { workspaceId, conversationId: row.conversationId, messageId: row.entryId }, domain);
}

function linksOf(
  { workspaceId, slug, publicUrl, key }: Place,
  { direction, purpose, asks, conversationId, participantId, participantKey }: MailboxRow,
): Pick<Shown, "pageUrl" | "yesUrl" | "notYetUrl"> {
  if (direction === "written" || purpose === "forward" || !conversationId || !participantId || !participantKey) {
    return { pageUrl: null, yesUrl: null, notYetUrl: null };
  }
  const token = writeToken(key, { workspaceId, conversationId, participantId, participantKey }, "page");
  const page = pageUrl(publicUrl, slug, token);
  return { pageUrl: page, yesUrl: asks ? `${page}/yes` : null, notYetUrl: asks ? `${page}/not-yet` : null };
}
