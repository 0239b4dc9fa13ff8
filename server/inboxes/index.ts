/** The configured ways in: which address is whose, and how mail through it is treated. */
import "./tables.ts";

export { addInbox, type NewInbox } from "./add.ts";
export {
  findInbox,
  findInboxOpenTo,
  inboxAddresses,
  inboxForAddress,
  listInboxes,
  listInboxesOpenTo,
  ownAddresses,
} from "./find.ts";
export { type Channel, type Inbox, plainAddress, type SenderStyle, type Treatment } from "./inbox.ts";
export { inboxRoutes } from "./routes.ts";
export { sendersOf, senderTreatment, treatSender } from "./senders.ts";
/** The private inboxes that an actor may not look into. */
export { hiddenInboxes } from "./visible.ts";
