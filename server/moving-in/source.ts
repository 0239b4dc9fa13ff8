/** A mail as it lies in what was exported. */
export interface FoundMail {
  /** Where it lies, for whoever looks for it: "sent.mbox, mail 12 at byte 34567". */
  place: string;
  raw: Buffer;
  /** What the file itself says of when it came, where it does. */
  cameAt: Date | undefined;
  /** Longer than we take; only its beginning is here. */
  isCut: boolean;
  /** Reads it again. */
  again: () => Promise<Buffer>;
}

/** Mails that lie in files. They are gone through once for their threads, and then read thread by thread. */
export interface MailSource {
  /** What was named, for the report. */
  name: string;
  /** Of all files; by it one can tell how far it is. */
  bytes: number;
  mails(): AsyncGenerator<FoundMail & { bytesBehind: number }>;
  close(): Promise<void>;
}
