export { type AmazonNotice, readAmazonNotice } from "./amazon.ts";
export { type DeliveryStatus, readDeliveryStatus } from "./delivery-status.ts";
export { readFeedback } from "./feedback.ts";
export { type Notice, readNotice, splitNotice } from "./notice.ts";
export type { Recipient } from "./recipient.ts";
export { type Report, readReport } from "./report.ts";
