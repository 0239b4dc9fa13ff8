import type { Tx } from "#platform/database/index.ts";
import {
  type Addressee,
  domainOf,
  type Enclosure,
  type NewMail,
  ownAddress,
  queueMail,
} from "../../../mail/outgoing/index.ts";
import { pageUrl, replyAddress, writeToken } from "../../../mail/tokens/index.ts";
import type { Letter } from "./letter.ts";
import { letterHtml } from "./letter-html.ts";
import { letterText } from "./letter-text.ts";
import type { Matter } from "./matter.ts";
import type { Known, Recipient } from "./recipients.ts";
import type { Thread } from "./threading.ts";

/** What all copies of one mail share. */
export interface Common {
  purpose: NewMail["purpose"];
  entryId?: string;
  mimeMessageId: string;
  from: Addressee;
  to: readonly Addressee[];
  cc: readonly Addressee[];
  subject: string;
  thread: Thread;
  isAutomatic: boolean;
  enclosures: readonly Enclosure[];
  dueAt: Date;
}

/** One copy to one recipient: own reply address, own address for bounces, own links. */
export async function queueCopy(
  tx: Tx,
  matter: Matter,
  common: Common,
  { person, participant }: Recipient,
  letterFor: (pageUrl: string | undefined) => Letter,
): Promise<void> {
  const { inbox, conversation } = matter;
  const signed = participant && addressesOf(tx, matter, participant);
  const letter = letterFor(signed?.page);
  await queueMail(tx, {
    purpose: common.purpose,
    inboxId: inbox.id,
    conversationId: conversation.id,
    ...(common.entryId && { entryId: common.entryId }),
    ...(participant && { participantId: participant.id }),
    recipient: person,
    // What answers by itself asks for no answer by a machine (RFC 3834, section 3.3).
    envelopeFrom: signed?.bounce ?? (common.purpose === "acknowledgement" ? "" : inbox.address),
    mimeMessageId: common.mimeMessageId,
    subject: common.subject,
    ingredients: {
      from: common.from,
      to: common.to,
      cc: common.cc,
      ...(signed?.reply && { replyTo: signed.reply }),
      ...common.thread,
      ...(common.isAutomatic && {
        autoSubmitted: common.purpose === "acknowledgement" ? "auto-replied" : "auto-generated",
      }),
      language: letter.phrases.language,
      text: letterText(letter),
      html: letterHtml(letter),
      enclosures: common.enclosures,
    },
    dueAt: common.dueAt,
  });
}

interface Signed {
  reply: string | undefined;
  bounce: string | undefined;
  page: string | undefined;
}

/** Where plus-addressing does not reach the inbox, the signed Message-ID alone must do. An outsider has no page. */
function addressesOf(
  { workspaceId }: Tx,
  { workspace, inbox, conversation, key }: Matter,
  { id: participantId, key: participantKey, role }: Known,
): Signed {
  const place = { workspaceId, conversationId: conversation.id, participantId, participantKey };
  const token = (purpose: "reply" | "bounce" | "page") => writeToken(key, place, purpose);
  const behindPlus = (purpose: "reply" | "bounce") =>
    inbox.plusAddressing ? replyAddress(inbox.address, token(purpose)) : undefined;
  return {
    reply: behindPlus("reply"),
    bounce: behindPlus("bounce"),
    page: role === "outsider" ? undefined : pageUrl(ownAddress, workspace.slug, token("page")),
  };
}

/** `"Ruth at Halden Kitchen" <support@…>`, or the company alone. */
export function senderOf({ inbox, workspace, phrases }: Matter, helperName: string | undefined): Addressee {
  const isPerson = inbox.senderStyle === "person" && helperName;
  const name = isPerson ? phrases.say("mail.from", { helper: helperName, company: workspace.name }) : workspace.name;
  return { name, address: inbox.address };
}

export function domain({ inbox }: Matter): string {
  return domainOf(inbox.address);
}
