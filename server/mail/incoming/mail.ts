/** What became of an accepted mail; every one but `received` is an end that somebody can see. */
export const mailStates = [
  "received",
  "opened",
  "joined",
  "automatic",
  "bounce",
  "duplicate",
  "held",
  "unreadable",
] as const;
export type MailState = (typeof mailStates)[number];

/** By which way it came. */
export const sources = ["import", "smtp", "lmtp", "pipe", "mailbox", "http", "imap"] as const;
export type Source = (typeof sources)[number];

/** RFC 1870: what SIZE announces. The largest mails that common providers send. */
export const mailBytesMax = 25 * 1024 * 1024;
/** RFC 5321, section 4.5.3.1.8. */
export const recipientsMax = 100;
/** RFC 5321, section 6.3: a mail that went through as many servers goes in circles. */
export const receivedLinesMax = 100;
/** Larger mails go to the storage; smaller ones stand in their row, so that one commit takes many. */
export const rawInRowBytesMax = 256 * 1024;
/** A header beyond this is read as body; no real one is. */
export const headerBytesMax = 256 * 1024;
