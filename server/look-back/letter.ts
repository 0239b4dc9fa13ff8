import type { Address, MailKind } from "../mail-reading/index.ts";

/** A mail as looking back needs it. Addresses are in lower case. */
export interface Letter {
  /** Its place in the file, from 1, over all files. */
  number: number;
  messageId: string | null;
  /** Which mails it answers, by their Message-IDs. */
  answers: readonly string[];
  from: Address;
  /** To and Cc. */
  to: readonly string[];
  /** By the clock of whoever sent it. */
  at: number;
  subject: string;
  kind: MailKind;
  /** What was newly written in it. */
  words: string;
}

/** A letter between a customer and us. */
export interface Said extends Letter {
  ours: boolean;
  /** A customer's letter that wants no answer: it only thanks. */
  isThanks: boolean;
}

/** What is written under one subject: letters that answer each other, in the order of time. */
export interface Matter {
  /** Who wrote first from outside. */
  customer: Address;
  letters: readonly Said[];
}
