import type { Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import type { QuestionRow } from "../../../conversations/index.ts";
import { writeMessageId } from "../../../mail/tokens/index.ts";
import { firstNameOf, formatMoment } from "../../../texts/index.ts";
import { type Common, domain, queueCopy, senderOf } from "./copies.ts";
import { quotedFrom } from "./history.ts";
import type { Content } from "./letter.ts";
import { type Matter, readMatter } from "./matter.ts";
import { recipientsOf } from "./recipients.ts";
import { ancestorsOf, type Said, saidBefore } from "./said.ts";
import { helperOf } from "./signature.ts";
import { subjectOf, threadOf } from "./threading.ts";
import { letterBase } from "./write-answer.ts";

/**
 * The short mail that only asks, or the one reminder. It goes to the requester alone, says that it was sent automatically
 * and for whom, and what silence leads to. Whether this customer may be asked has been decided when the question was.
 */
export async function writeQuestion(tx: Tx, question: QuestionRow, kind: "question" | "reminder"): Promise<void> {
  const matter = await readMatter(tx, question.conversationId);
  const { workspace, inbox, conversation, participants } = matter;
  if (inbox.channel !== "email") return;
  const shown = await helperOf(tx, question.askedBy ?? conversation.assigneeId, {
    name: workspace.name,
    domain: domain(matter),
  });
  const to = participants
    .filter(({ role, address }) => role === "requester" && address)
    .map(({ name, address }) => ({ name, address: address ?? "" }));
  const side = { conversationId: conversation.id, outsiderId: null };
  const place = { workspaceId: tx.workspaceId, conversationId: conversation.id, messageId: newId() };
  const mimeMessageId = writeMessageId(matter.key, place, domain(matter));
  const plainSubject = conversation.subject || matter.phrases.say("mail.no_subject");
  const ancestors = await ancestorsOf(tx, side);
  const subject = subjectOf(plainSubject, { isAnswer: ancestors.length > 0, isForward: false });
  const common: Common = {
    purpose: kind,
    mimeMessageId,
    from: senderOf(matter, shown?.helper.publicName),
    to,
    cc: [],
    subject,
    thread: threadOf(ancestors, mimeMessageId),
    isAutomatic: true,
    enclosures: shown?.enclosures ?? [],
    dueAt: tx.now,
  };
  const { count, last } = await saidBefore(tx, side, null);
  const content = contentOf(matter, question, kind, { subject: plainSubject, last, now: tx.now });
  for (const recipient of recipientsOf({ to, cc: [], bcc: [] }, participants, matter.ownAddresses)) {
    await queueCopy(tx, matter, common, recipient, (pageUrl) => ({
      ...letterBase(matter, subject, pageUrl),
      helper: shown?.helper,
      earlier: kind === "question" && count > 0 ? { count, quoted: quotedFrom(matter, last, tx.now) } : undefined,
      content,
    }));
  }
}

interface Circumstances {
  subject: string;
  last: readonly Said[];
  now: Date;
}

function contentOf(
  { conversation, requesterName, phrases, timeZone }: Matter,
  question: QuestionRow,
  kind: "question" | "reminder",
  { subject, last, now }: Circumstances,
): Content {
  const day = (date: Date) => formatMoment(date, phrases.language, timeZone, "day", now);
  const firstName = firstNameOf(requesterName, phrases.language);
  if (kind === "question") {
    const answered = last.find(({ isInbound }) => !isInbound);
    return { kind, firstName, answeredOn: day(answered?.createdAt ?? question.createdAt), subject };
  }
  const closes = question.dueAt ?? conversation.closesAt ?? now;
  return { kind, firstName, askedOn: day(question.askedAt ?? question.createdAt), closesOn: day(closes), subject };
}
