import type { Listener } from "#platform/database/index.ts";
import { writeAudit } from "./audit/index.ts";
import { acknowledge } from "./channels/email/acknowledging/index.ts";
import { fileWhatLeft } from "./channels/email/fetching/index.ts";
import { noticeProof } from "./channels/email/proving/index.ts";
import { followDelivery, writeMails } from "./channels/email/sending/index.ts";
import { countPiles } from "./piles/index.ts";
import { endSessions } from "./sign-in/index.ts";
import { leaveTeams } from "./teams/index.ts";
import { writeDeliveries } from "./webhooks/index.ts";

/**
 * The asynchronous life on one page: what follows from which event, in the same transaction.
 *
 * | event | listener | what it writes |
 * | --- | --- | --- |
 * | all events of a transaction, at its end | `countPiles` | how much lies in each pile of the inbox |
 * | all of them that the list of webhooks offers, at its end | `writeDeliveries` | a delivery to each webhook that wants to hear of it |
 * | `message.sent` | `writeMails` | a mail to each recipient, due when the message can no longer be taken back |
 * | `conversation.opened` by a mail | `acknowledge` | where the inbox wants it: the mail that says that we have it, and by when somebody answers |
 * | `message.taken_back` | `writeMails` | calls those mails back |
 * | `question.asked` (on its own), `question.reminded` | `writeMails` | the short mail that asks, the one reminder |
 * | `outgoing_mail.*` | `followDelivery` | at the message: sent, waiting, failed or bounced, and why; a question that is lost makes it our turn |
 * | `outgoing_mail.sent` | `fileWhatLeft` | a copy for the folder of sent mail of the inbox's own mailbox, where that is wanted |
 * | `outgoing_mail.*`, `mail.*` of a proof of mail | `noticeProof` | at the proof: that its mail has left or come in |
 * | `sign_in_provider.removed` | `endSessions` | signs out who came in by the company's own sign-in |
 * | `member.suspended` | `endSessions` | signs them out where they are a member nowhere else, and where this company's own sign-in let them in |
 * | `member.removed` | `endSessions`, `leaveTeams` | signs them out where they are a member nowhere else; they are in no team and lead none |
 * | every event that says what was `changed` of a setting | `writeAudit` | the entry of the audit trail: who, when, from, to |
 */
export const listeners: readonly Listener[] = [
  writeMails,
  followDelivery,
  fileWhatLeft,
  noticeProof,
  countPiles,
  endSessions,
  leaveTeams,
  acknowledge,
  writeAudit,
  writeDeliveries,
];
