import { personOf } from "../members/index.ts";
import type { ListedRow } from "./list.ts";
import { nextOf } from "./next.ts";
import type { ThreadMessage } from "./thread.ts";
import type { WholeConversation } from "./whole.ts";

const moment = (date: Date | null): string | null => date?.toISOString() ?? null;

export function itemJson(row: ListedRow) {
  const next = nextOf(row);
  return {
    id: row.id,
    reference: row.reference,
    subject: row.subject,
    state: row.state,
    turn: row.turn,
    resolution: row.resolution,
    assignee: assigneeOf(row),
    team: { id: row.teamId, name: row.teamName },
    inbox: { id: row.inboxId, name: row.inboxName, address: row.inboxAddress },
    requester: { id: row.personId, name: row.requesterName, kind: row.requesterKind, address: row.requesterAddress },
    channel: row.channel,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    lastMessageAt: row.lastMessageAt.toISOString(),
    lastMessage: { kind: row.lastMessageKind, author: row.lastMessageAuthor, preview: row.lastMessagePreview },
    next: { kind: next.kind, at: moment(next.at), reason: next.reason },
    wakesAt: moment(row.wakesAt),
    unansweredSince: moment(row.unansweredSince),
    reopenedCount: row.reopenedCount,
    heldCount: row.heldCount,
    unseenThanks: row.unseenThanks,
    unseen: row.seenVersion === null ? null : row.seenVersion < row.messageVersion,
    spam: row.spamAt !== null,
    trashed: row.trashedAt !== null,
  };
}

function assigneeOf(row: ListedRow) {
  if (!row.assigneeId) return null;
  return personOf({
    id: row.assigneeId,
    workspaceId: row.workspaceId,
    name: row.assigneeName ?? "",
    publicName: row.assigneePublicName ?? "",
    face: row.assigneeFace,
    pictureKey: row.assigneePictureKey,
  });
}

export function conversationJson(whole: WholeConversation) {
  const { row, participants, waits, question, ending, lostQuestion, thanks, held, proposed, pageUrl } = whole;
  return {
    ...itemJson(row),
    participants: participants.map(({ id, role, name, address, customerId }) => ({
      id,
      role,
      name,
      address,
      customerId,
    })),
    waits: waits.map(({ id, waitsOn, until, reason }) => ({ id, on: waitsOn, until: until.toISOString(), reason })),
    question: question && {
      state: question.state,
      dueAt: moment(question.dueAt),
      askedAt: moment(question.askedAt),
      closesAt: moment(row.closesAt),
    },
    ending: ending && {
      resolution: ending.resolution,
      at: ending.at.toISOString(),
      reason: ending.reason,
      messageId: ending.messageId,
      by: ending.byName,
    },
    lostQuestion: lostQuestion && { ...lostQuestion, at: lostQuestion.at.toISOString() },
    thanks: thanks.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
    held: held.map(({ receivedAt, ...mail }) => ({ ...mail, receivedAt: receivedAt.toISOString() })),
    proposedParticipants: proposed,
    pageUrl,
    previousId: row.previousId,
    language: row.language,
  };
}

export function messageJson(message: ThreadMessage) {
  return {
    id: message.id,
    kind: message.kind,
    side: message.side,
    author: authorJson(message),
    subject: message.subject,
    text: message.text,
    html: message.html,
    folded: message.folded,
    to: message.recipients.to,
    cc: message.recipients.cc,
    bcc: message.recipients.bcc,
    attachments: message.attachments,
    asksWhetherSolved: message.asksWhetherSolved,
    isThanks: message.isThanks,
    senderProof: message.senderProof,
    flags: message.flags,
    sendsAt: moment(message.sendsAt),
    takenBack: message.takenBackAt !== null,
    delivery: message.delivery && { state: message.delivery, problem: message.deliveryProblem },
    mailId: message.mailId,
    createdAt: message.createdAt.toISOString(),
  };
}

function authorJson(message: ThreadMessage) {
  const { authorKind: kind, authorId: id, authorName: name, authorAddress: address } = message;
  const face = message.authorFace;
  const person =
    id && kind === "member"
      ? personOf({
          id,
          workspaceId: message.workspaceId,
          name,
          publicName: name,
          face,
          pictureKey: message.authorPictureKey,
        })
      : undefined;
  return { kind, id, name, address, face, pictureUrl: person?.pictureUrl ?? null };
}
