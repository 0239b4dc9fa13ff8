/** Conversations: one matter that a customer brought, until it ends. */
import "./tables.ts";

export type { StoredAttachment } from "./add-message.ts";
export { type Assignment, assign } from "./assign.ts";
export { safeFilename } from "./attachment.ts";
export { attachmentBytesMax } from "./attachment-routes.ts";
export { type Brought, bringIn } from "./bring-in.ts";
export {
  closeAfterReminderMs,
  isResolved,
  lifeOf,
  type Resolution,
  remindAfterMs,
  type State,
  type Turn,
} from "./conversation.ts";
export type { ConversationParts } from "./conversation-parts.ts";
export { type CustomerPage, customerAttachment, customerPage } from "./customer-page.ts";
export { confirm, type NotYet, notYet, takeBack, withdraw, writeOnPage } from "./customer-says.ts";
export { type QuestionDelivery, recordDelivery, recordQuestionDelivery } from "./delivery.ts";
export {
  findByMimeMessageId,
  findConversation,
  findParticipantByKey,
  lockConversation,
  participantsOf,
} from "./find.ts";
export { forward } from "./forward.ts";
export { holdMail, releaseHeld } from "./hold.ts";
export type { NewInbound } from "./inbound.ts";
export { itemJson } from "./json.ts";
export { type ListedRow, listByIds } from "./list.ts";
export { note } from "./note.ts";
export { begin, openConversation } from "./open.ts";
export { addParticipant } from "./participant.ts";
export { type Received, receive } from "./receive.ts";
export { reopen } from "./reopen.ts";
export { resolve } from "./resolve.ts";
export { conversationRoutes } from "./routes.ts";
export type { ConversationRow, MessageRow, ParticipantRow, QuestionRow } from "./row.ts";
export { addresseeSchema, conversationItemSchema } from "./schemas.ts";
export { seeAllBefore } from "./see-all.ts";
export { recipientsOf, send } from "./send.ts";
export { startConversation } from "./start.ts";
export type { Addressee, DeliveryState, Folded, Recipients } from "./tables.ts";
export { askDue, wakeDue } from "./timers.ts";
export { inboxVisibleTo, visibleTo } from "./visible.ts";
export { wait } from "./wait.ts";
