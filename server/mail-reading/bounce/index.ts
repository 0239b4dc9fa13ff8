export type { AmazonNotice } from "./amazon.ts";
export type { DeliveryStatus } from "./delivery-status.ts";
export type { Notice } from "./notice.ts";
export type { Recipient } from "./recipient.ts";
export { type Report, readReport } from "./report.ts";
