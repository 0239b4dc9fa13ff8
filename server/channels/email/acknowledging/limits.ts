import { dayMs, hourMs, minuteMs } from "#platform/clock.ts";
import type { QuietReason } from "./tables.ts";

/** What a mail says of itself and of its sender. */
export interface Signs {
  /** As it was read: a person's, an automatic answer, a list's, a bounce. */
  kind: string | null;
  envelopeFrom: string;
  fromAddress: string;
  /** Whom we would write to: From, or who stands in Reply-To of a form. */
  recipient: string;
  senderProof: "none" | "pass" | "fail" | null;
  isSpam: boolean;
  /** From one of our own addresses, or to one. */
  isOurs: boolean;
  /** One of our addresses stands in To or Cc. */
  isToUs: boolean;
}

/** Local parts that no person reads (RFC 2142, RFC 3834 section 2). */
const robots =
  /^(?:mailer-?daemon|postmaster|(?:no|do-?not)[-_.]?reply.*|.*[-_.](?:no|do-?not)[-_.]?reply|bounces?|.*-bounces?|.*-request|owner-.*)$/;

/** `mail.md` 13: whom nothing may answer by itself, and why. Undefined: a person who waits. */
export function unanswerableBecause(signs: Signs): string | undefined {
  const { kind, envelopeFrom, fromAddress, recipient, senderProof, isSpam, isOurs, isToUs } = signs;
  const isForm = fromAddress !== recipient;
  if (envelopeFrom === "") return "empty return path";
  if (isOurs) return "our own address";
  if (robots.test(recipient.slice(0, recipient.lastIndexOf("@")))) return "nobody reads that address";
  // A form is a machine that writes for a person; every other machine wants no answer.
  if (kind !== "person" && !isForm) return "sent by a machine";
  if (!isToUs) return "not addressed to us";
  if (senderProof === "fail") return "sender is not who it says";
  if (isSpam) return "spam";
  return undefined;
}

/** `mail.md` 16. */
export const perSenderMs = dayMs;
export const perDomainMax = 10;
export const perDomainMs = hourMs;
export const mailsMax = 5;
export const mailsMs = 10 * minuteMs;
export const identicalMax = 3;
export const identicalMs = dayMs;

export interface Lately {
  toConversation: number;
  toSender: number;
  toDomain: number;
}

export function isWithinLimits({ toConversation, toSender, toDomain }: Lately): boolean {
  return toConversation === 0 && toSender === 0 && toDomain < perDomainMax;
}

/** Whether a sender writes as a machine does that answers ours. */
export function quietBecause({ mails, identical }: { mails: number; identical: number }): QuietReason | undefined {
  if (mails > mailsMax) return "too_many";
  return identical >= identicalMax ? "identical" : undefined;
}
