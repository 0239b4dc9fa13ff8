import { type Recipient, type Report, readReport } from "./bounce/index.ts";
import { asUnicode } from "./charset/index.ts";
import {
  type Address,
  type Field,
  readAddresses,
  readFirstAddress,
  readMessageIds,
  readUnstructured,
} from "./headers/index.ts";
import { automaticKindOf } from "./kind/index.ts";
import { dateOf } from "./mail-date.ts";
import { type Attachment, rawField, readTree, type TreeFlag } from "./mime/index.ts";
import { type ContentFlag, readContent } from "./read-content.ts";
import type { Folded, FoldedHtml } from "./reply/index.ts";

export type MailKind = "person" | "auto-reply" | "automatic" | "bounce" | "delivered" | "feedback" | "list";

export type MailFlag =
  | TreeFlag
  | "duplicate-from"
  | "duplicate-subject"
  | "duplicate-date"
  | "duplicate-message-id"
  | "from-missing"
  | "date-invalid"
  | ContentFlag
  | "receipt";

/** A mail as it is shown and worked with. Nothing in it runs, loads or reaches outside. */
export type ReadMail = {
  subject: string | null;
  from: Address | null;
  to: Address[];
  cc: Address[];
  replyTo: Address[];
  /** RFC 3339, UTC; what the sender's clock said. */
  date: string | null;
  /** Ids stand without `<>`. */
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  /** The whole text; made from the HTML where there is only that. */
  text: string | null;
  /** The whole HTML, safe; pictures from elsewhere wait in `data-remote-src`, those in the mail are `cid:`. */
  html: string | null;
  /** What was newly written, as text. */
  reply: string;
  folded: Folded[];
  /** The same cut through the HTML: what is new, and what stands folded below it; null where there is no HTML. */
  newHtml: string | null;
  foldedHtml: FoldedHtml[];
  attachments: Attachment[];
  kind: MailKind;
  /** Of a report: what became of the mail for whom. */
  recipients: Recipient[];
  /** Of a report: the ids of the mails that it is about, and our envelope id (ENVID). */
  reportedMessageIds: string[];
  reportedEnvelopeId: string | null;
  /** Envelope sender as the last server noted it: empty for `<>`, null when nobody noted it. */
  returnPath: string | null;
  /** Where the mail was delivered to (Delivered-To, X-Original-To, Envelope-To …): a place for tokens beside To and Cc. */
  deliveredTo: string[];
  autoSubmitted: string | null;
  precedence: string | null;
  listId: string | null;
  receivedCount: number;
  /** Every Authentication-Results field from the topmost on, unfolded; who reads them decides whom to believe. */
  authenticationResults: string[];
  flags: MailFlag[];
};

export type ReadOptions = {
  /** MAIL FROM, when the mail came by SMTP; empty for `<>`. Without it Return-Path counts. */
  returnPath?: string | null;
};

/**
 * Reads a mail. Never throws for what is in it: what cannot be read is left out, flagged or shown as text. Reads no clock, no
 * network and no file. Takes about 0.1 s per megabyte of text; attachments cost much less.
 */
export function readMail(raw: Buffer, options: ReadOptions = {}): ReadMail {
  const bytes = withLineFeeds(raw);
  const { root, flags } = readTree(bytes);
  const fields = root.fields;
  const noted: Set<MailFlag> = new Set(flags);
  const subject = textField(fields, "subject");
  const returnPath = options.returnPath ?? returnPathOf(fields);
  const content = readContent(bytes, root, subject, (flag) => noted.add(flag));
  const report = readReport({ bytes, root, text: content.text ?? "", returnPath });
  const date = dateOf(fields);
  if (date === null && rawField(fields, "date") !== null) noted.add("date-invalid");
  const from = fromOf(fields);
  noteDuplicates(fields, noted);
  if (from === null) noted.add("from-missing");
  if (report?.kind === "receipt") noted.add("receipt");
  return {
    subject,
    from,
    to: addressField(fields, "to"),
    cc: addressField(fields, "cc"),
    replyTo: addressField(fields, "reply-to"),
    date,
    messageId: idsField(fields, "message-id")[0] ?? null,
    inReplyTo: idsField(fields, "in-reply-to")[0] ?? null,
    references: idsField(fields, "references"),
    ...content,
    kind: kindOf(report, automaticKindOf(root, returnPath)),
    recipients: report?.recipients ?? [],
    reportedMessageIds: report?.messageIds ?? [],
    reportedEnvelopeId: report?.envelopeId ?? null,
    returnPath,
    deliveredTo: deliveredTo(fields),
    autoSubmitted: textField(fields, "auto-submitted"),
    precedence: textField(fields, "precedence"),
    listId: textField(fields, "list-id"),
    receivedCount: fields.filter((field) => field.name === "received").length,
    authenticationResults: fields
      .filter((field) => field.name === "authentication-results")
      .map((field) => readUnstructured(field.raw)),
    flags: [...noted],
  };
}

/** Mails of old Macintosh programs have CR alone. Everything else is read as it is. */
function withLineFeeds(raw: Buffer): Buffer {
  if (raw.includes(10) || !raw.includes(13)) return raw;
  return Buffer.from(raw.map((byte) => (byte === 13 ? 10 : byte)));
}

function kindOf(report: Report | null, automatic: "auto-reply" | "automatic" | "list" | null): MailKind {
  if (report?.kind === "receipt") return "automatic";
  return report?.kind ?? automatic ?? "person";
}

/** RFC 5322 section 3.6.2: who wrote it; a Sender alone is better than nobody. */
function fromOf(fields: Field[]): Address | null {
  for (const name of ["from", "sender"]) {
    const raw = rawField(fields, name);
    const address = raw === null ? null : readFirstAddress(raw);
    if (address !== null && (address.address !== "" || address.name !== "")) return clean(address);
  }
  return null;
}

/** Several To or Cc fields, which the RFC forbids, are one list: nobody is left out. */
function addressField(fields: Field[], name: string): Address[] {
  return fields
    .filter((field) => field.name === name)
    .slice(0, 20)
    .flatMap((field) => readAddresses(field.raw))
    .filter((address) => address.address !== "")
    .map(clean);
}

function clean({ name, address }: Address): Address {
  return { name: asUnicode(name).slice(0, 1_000), address: asUnicode(address).slice(0, 1_000) };
}

function idsField(fields: Field[], name: string): string[] {
  return readMessageIds(rawField(fields, name) ?? "").map(asUnicode);
}

function textField(fields: Field[], name: string): string | null {
  const raw = rawField(fields, name);
  return raw === null ? null : asUnicode(readUnstructured(raw));
}

function returnPathOf(fields: Field[]): string | null {
  const raw = rawField(fields, "return-path");
  if (raw === null) return null;
  const address = /<([^<>]*)>/.exec(raw)?.[1] ?? raw;
  return asUnicode(address.replaceAll(/\s+/g, ""));
}

function deliveredTo(fields: Field[]): string[] {
  const names = new Set([
    "delivered-to",
    "x-original-to",
    "envelope-to",
    "x-envelope-to",
    "x-delivered-to",
    "x-forwarded-to",
    "x-rcpt-to",
  ]);
  const found = fields
    .filter((field) => names.has(field.name))
    .flatMap((field) => readAddresses(field.raw).map((each) => asUnicode(each.address)));
  return [...new Set(found)].filter((address) => address.includes("@")).slice(0, 50);
}

/** The first counts (rule 6); that there were more is worth knowing: it is how forged mails are made. */
function noteDuplicates(fields: Field[], flags: Set<MailFlag>): void {
  for (const name of ["from", "subject", "date", "message-id"] as const) {
    if (fields.filter((field) => field.name === name).length > 1) flags.add(`duplicate-${name}`);
  }
}
