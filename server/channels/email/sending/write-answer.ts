import type { Tx } from "#platform/database/index.ts";
import type { MessageRow } from "../../../conversations/index.ts";
import type { Enclosure } from "../../../mail/outgoing/index.ts";
import { writeMessageId } from "../../../mail/tokens/index.ts";
import { type Common, domain, queueCopy, senderOf } from "./copies.ts";
import { quotedFrom } from "./history.ts";
import type { Letter } from "./letter.ts";
import { type Matter, readMatter } from "./matter.ts";
import { recipientsOf } from "./recipients.ts";
import { ancestorsOf, saidBefore } from "./said.ts";
import { helperOf } from "./signature.ts";
import { subjectOf, threadOf } from "./threading.ts";
import { dressText, dressWords } from "./words.ts";

/** A message that was sent becomes one mail to each of its recipients, due when it can no longer be taken back. */
export async function writeAnswer(tx: Tx, message: MessageRow): Promise<void> {
  const matter = await readMatter(tx, message.conversationId);
  const { workspace, inbox, conversation, participants, phrases } = matter;
  if (inbox.channel !== "email") return;
  const isForward = message.side === "outsider";
  const side = { conversationId: conversation.id, outsiderId: isForward ? message.participantId : null };
  const shown = await helperOf(tx, message.authorKind === "member" ? message.authorId : null, {
    name: workspace.name,
    domain: domain(matter),
  });
  const files = await filesOf(tx, message.id);
  const dressed = message.html ? dressWords(message.html, files, domain(matter)) : undefined;
  const ancestors = await ancestorsOf(tx, side);
  const place = { workspaceId: tx.workspaceId, conversationId: conversation.id, messageId: message.id };
  const mimeMessageId = writeMessageId(matter.key, place, domain(matter));
  const subject = subjectOf(conversation.subject || phrases.say("mail.no_subject"), {
    isAnswer: ancestors.length > 0,
    isForward: isForward && ancestors.length === 0,
  });
  const named = nameKnown(matter);
  const common: Common = {
    purpose: isForward ? "forward" : "message",
    entryId: message.id,
    mimeMessageId,
    from: senderOf(matter, shown?.helper.publicName),
    to: message.recipients.to.map(named),
    cc: message.recipients.cc.map(named),
    subject,
    thread: threadOf(ancestors, mimeMessageId),
    isAutomatic: false,
    enclosures: [...(shown?.enclosures ?? []), ...files.map((file) => enclosureOf(file, dressed?.shown.get(file.id)))],
    dueAt: message.sendsAt ?? tx.now,
  };
  const before = await saidBefore(tx, side, message.id);
  const earlier =
    before.count > 0 ? { count: before.count, quoted: quotedFrom(matter, before.last, tx.now) } : undefined;
  const words = { text: message.text, html: dressed?.html ?? dressText(message.text) };
  for (const recipient of recipientsOf(message.recipients, participants, matter.ownAddresses)) {
    await queueCopy(tx, matter, common, recipient, (pageUrl) => ({
      ...letterBase(matter, subject, pageUrl),
      helper: shown?.helper,
      // Only who is on the conversation has heard what was said before.
      earlier: recipient.participant ? earlier : undefined,
      content: { kind: "answer", ...words, asks: message.asksWhetherSolved },
    }));
  }
}

export function letterBase(
  { phrases, workspace, conversation }: Matter,
  subject: string,
  pageUrl: string | undefined,
): Pick<Letter, "phrases" | "subject" | "company" | "reference" | "pageUrl"> {
  const { name, colour, phone, phoneHours } = workspace;
  return { phrases, subject, company: { name, colour, phone, phoneHours }, reference: conversation.reference, pageUrl };
}

/** People in To and Cc by the name that they have on the conversation, where none was written. */
function nameKnown({ participants }: Matter) {
  return ({ name, address }: { name: string; address: string }) => ({
    name: name || participants.find((each) => each.address === address.toLowerCase())?.name || "",
    address,
  });
}

interface File {
  id: string;
  filename: string;
  contentType: string;
  storageKey: string;
  contentId: string | null;
}

function filesOf(tx: Tx, messageId: string): Promise<File[]> {
  return tx.db
    .selectFrom("attachment")
    .select(["id", "filename", "contentType", "storageKey", "contentId"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("messageId", "=", messageId)
    .orderBy("id")
    .execute();
}

function enclosureOf({ filename, contentType, storageKey }: File, contentId: string | undefined): Enclosure {
  return { filename, contentType, storageKey, ...(contentId && { contentId }) };
}
