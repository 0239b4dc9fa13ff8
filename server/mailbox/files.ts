import type { Tx } from "#platform/database/index.ts";
import type { MailboxRow } from "./mails.ts";

export interface MailboxFile {
  filename: string;
  size: number;
}

/** The files that came along with each of these mails, by the mail. Pictures that stand in its words are no files. */
export async function filesOf(tx: Tx, rows: readonly MailboxRow[]): Promise<Map<string, MailboxFile[]>> {
  const entryIds = rows.flatMap(({ entryId, purpose }) => (entryId && !isQuestion(purpose) ? [entryId] : []));
  if (entryIds.length === 0) return new Map();
  const found = await tx.db
    .selectFrom("attachment")
    .select(["messageId", "filename", "size"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("messageId", "in", entryIds)
    .where("isInline", "=", false)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  const byMessage = Map.groupBy(found, ({ messageId }) => messageId);
  return new Map(
    rows.map(({ id, entryId, purpose }) => {
      const files = isQuestion(purpose) ? [] : (byMessage.get(entryId) ?? []);
      return [id, files.map(({ filename, size }) => ({ filename, size: Number(size) }))];
    }),
  );
}

/** The mail that only asks, and the reminder, carry the words of a message and not its files. */
function isQuestion(purpose: MailboxRow["purpose"]): boolean {
  return purpose === "question" || purpose === "reminder";
}
