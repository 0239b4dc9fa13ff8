/** Something that was said before, by mail. */
export interface Ancestor {
  mimeMessageId: string;
  isInbound: boolean;
}

export interface Thread {
  inReplyTo?: string;
  references: string[];
}

/**
 * How mail programs sort ours into the conversation. In-Reply-To names what the customer wrote last, else our own last one.
 * Ours stands last in References too: some servers rewrite the Message-ID and leave that alone (`mail.md` 17).
 */
export function threadOf(ancestors: readonly Ancestor[], ownId: string): Thread {
  const ids = ancestors.map((ancestor) => ({ ...ancestor, mimeMessageId: plain(ancestor.mimeMessageId) }));
  const answered = ids.findLast(({ isInbound }) => isInbound) ?? ids.at(-1);
  const references = [...new Set(ids.map(({ mimeMessageId }) => mimeMessageId))].filter(
    (id) => id !== "" && id !== ownId,
  );
  return { ...(answered?.mimeMessageId && { inReplyTo: answered.mimeMessageId }), references: [...references, ownId] };
}

/** As mail programs in many languages begin the subject of an answer. */
const answerMark = /^\s*(?:re|aw|antw|sv|vs|odp|ynt|rv|rif|r|res|ref|回复|答复|返信)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]/iu;

/** The customer's own subject, with one "Re:"; never a number of ours. */
export function subjectOf(subject: string, { isAnswer, isForward }: { isAnswer: boolean; isForward: boolean }): string {
  if (isForward) return /^\s*(?:fwd?|wg|tr|i)\s*:/i.test(subject) ? subject : `Fwd: ${subject}`;
  return !isAnswer || answerMark.test(subject) ? subject : `Re: ${subject}`;
}

function plain(mimeMessageId: string): string {
  return mimeMessageId.replace(/[<>\s]/g, "");
}
