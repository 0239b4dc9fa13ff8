/** Conversations: one matter that a customer brought, until it ends. */
import "./tables.ts";

export type { StoredAttachment } from "./add-message.ts";
export { safeFilename } from "./attachment.ts";
export { bringIn } from "./bring-in.ts";
export type { Brought } from "./brought.ts";
export type { DeliveryState } from "./conversation.ts";
export { type CustomerPage, customerAttachment, customerPage } from "./customer-page.ts";
export { confirm, notYet, takeBack, withdraw, writeOnPage } from "./customer-says.ts";
export { type QuestionDelivery, recordDelivery, recordQuestionDelivery } from "./delivery.ts";
export { type ErasedMatters, eraseMatters } from "./erase.ts";
export {
  findByMimeMessageId,
  findConversation,
  findParticipantByKey,
  lockConversation,
  participantsOf,
} from "./find.ts";
export { holdMail, releaseHeld } from "./hold.ts";
export type { NewInbound } from "./inbound.ts";
export { itemJson } from "./json.ts";
export { listByIds } from "./list.ts";
export { moveIn } from "./move-in.ts";
export { type MovedMatter, type MovedMessage, type MovedPerson, movedLife } from "./moved-matter.ts";
export { note } from "./note.ts";
export { openConversation } from "./open.ts";
export { addParticipant } from "./participant.ts";
export { placesOfMimeIds } from "./places-of-mime-ids.ts";
export { type Received, receive } from "./receive.ts";
export { conversationRoutes } from "./routes.ts";
export type { ConversationRow, MessageRow, ParticipantRow, QuestionRow } from "./row.ts";
export { addresseeSchema } from "./schemas.ts";
export { seeAllBefore } from "./see-all.ts";
export { askDue, wakeDue } from "./timers.ts";
export { dropUnsent } from "./unsent-files.ts";
export { inboxVisibleTo, visibleTo } from "./visible.ts";
