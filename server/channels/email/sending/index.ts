/** How what was said in a conversation goes out by mail. */
export { cleanWritten } from "./clean-written.ts";
export { followDelivery } from "./follow-delivery.ts";
export { exampleAcknowledgement, writeAcknowledgement } from "./write-acknowledgement.ts";
export { writeMails } from "./write-mails.ts";
