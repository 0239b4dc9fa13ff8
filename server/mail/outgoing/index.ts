/** Mail out: who has something to say queues it in the transaction of what happened; the sender sees that it leaves. */
import "./tables.ts";

export { type Bounce, type Bounced, recordBounce } from "./bounce.ts";
export { sentBytes } from "./bytes.ts";
export { cancelMails } from "./cancel.ts";
export { ownAddress } from "./compose.ts";
export { eraseOutgoingMails } from "./erase.ts";
export type { Addressee, Enclosure, Ingredients } from "./ingredients.ts";
export { domainOf, type NewMail, queueMail, queueSystemMail, type SystemMail } from "./queue.ts";
export { outgoingMailRoutes } from "./routes.ts";
export { startSender } from "./sender.ts";
/** Whether no mail reaches the customers of an inbox, so that the built-in mailbox stands in for theirs. */
export { standsInForCustomers } from "./stand-in.ts";
