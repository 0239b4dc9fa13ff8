/** Mail in: what was accepted, and what became of it. It knows no conversation; channels do (`mail.md`). */
import "./tables.ts";

export { type Accepted, acceptMail, acceptTaken, type Delivery, type Destination } from "./accept.ts";
export { type BroughtMail, bringInAutomaticMails } from "./bring-in.ts";
export { claimMails, freeLeases } from "./claim.ts";
export { eraseMails } from "./erase.ts";
export { type Fingerprint, fingerprintOf } from "./fingerprint.ts";
export { mailsBeingStored, whenAccepted } from "./gather.ts";
export { isTaken } from "./is-taken.ts";
export { type KnownMail, knownMails, printOf } from "./known.ts";
export { changeMail, type LedgerRow, lockMail, type Outcome, settleMail, shownOf } from "./ledger-row.ts";
export {
  type MailState,
  mailBytesMax,
  mailStates,
  rawInRowBytesMax,
  receivedLinesMax,
  recipientsMax,
  type Source,
} from "./mail.ts";
export { type MovedMail, moveInMails } from "./move-in.ts";
export { type Taken, TooLarge, takeIn } from "./take-in.ts";
