import type { Tx } from "#platform/database/index.ts";
import { newId } from "#platform/ids.ts";
import { writeMessageId } from "../../../mail/tokens/index.ts";
import { firstNameOf, formatMoment, type Phrases } from "../../../texts/index.ts";
import type { Workspace } from "../../../workspaces/index.ts";
import { type Common, domain, queueCopy, senderOf } from "./copies.ts";
import type { Letter } from "./letter.ts";
import { letterText } from "./letter-text.ts";
import { type Matter, readMatter } from "./matter.ts";
import { recipientsOf } from "./recipients.ts";
import { ancestorsOf } from "./said.ts";
import { subjectOf, threadOf } from "./threading.ts";
import { letterBase } from "./write-answer.ts";

/**
 * The mail that says that we have theirs: to the requester alone, in the company's name. It quotes nothing, as nobody has
 * proved that they wrote what it would quote.
 */
export async function writeAcknowledgement(tx: Tx, conversationId: string, answersBy: Date | undefined): Promise<void> {
  const matter = await readMatter(tx, conversationId);
  const { conversation, participants, phrases } = matter;
  const to = participants
    .filter(({ role, address }) => role === "requester" && address)
    .map(({ name, address }) => ({ name, address: address ?? "" }));
  const place = { workspaceId: tx.workspaceId, conversationId, messageId: newId() };
  const mimeMessageId = writeMessageId(matter.key, place, domain(matter));
  const ancestors = await ancestorsOf(tx, { conversationId, outsiderId: null });
  const plainSubject = conversation.subject || phrases.say("mail.no_subject");
  const subject = subjectOf(plainSubject, { isAnswer: true, isForward: false });
  const common: Common = {
    purpose: "acknowledgement",
    mimeMessageId,
    from: senderOf(matter, undefined),
    to,
    cc: [],
    subject,
    thread: threadOf(ancestors, mimeMessageId),
    isAutomatic: true,
    enclosures: [],
    dueAt: tx.now,
  };
  const content = contentOf(matter, answersBy, tx.now);
  for (const recipient of recipientsOf({ to, cc: [], bcc: [] }, participants, matter.ownAddresses)) {
    await queueCopy(tx, matter, common, recipient, (pageUrl) => ({
      ...letterBase(matter, subject, pageUrl),
      helper: undefined,
      earlier: undefined,
      content,
    }));
  }
}

function contentOf({ phrases, timeZone, requesterName }: Matter, answersBy: Date | undefined, now: Date) {
  return {
    kind: "acknowledgement" as const,
    firstName: firstNameOf(requesterName, phrases.language),
    answersBy: answersBy && formatMoment(answersBy, phrases.language, timeZone, "moment", now),
  };
}

/** How it reads, for the settings. */
export function exampleAcknowledgement(
  phrases: Phrases,
  { name, colour, phone, phoneHours, timeZone }: Workspace,
  answersBy: Date | undefined,
  now: Date,
): string {
  const letter: Letter = {
    phrases,
    subject: "",
    company: { name, colour, phone, phoneHours },
    helper: undefined,
    reference: "",
    pageUrl: "https://example.invalid",
    earlier: undefined,
    content: {
      kind: "acknowledgement",
      firstName: "Ama",
      answersBy: answersBy && formatMoment(answersBy, phrases.language, timeZone, "moment", now),
    },
  };
  return letterText(letter);
}
