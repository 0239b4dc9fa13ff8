import { type Field, readAddresses, readHeaderBlock, readMessageIds } from "../headers/index.ts";
import { type Part, partContent, rawField, readTree } from "../mime/index.ts";
import { readAmazonNotice } from "./amazon.ts";
import { type DeliveryStatus, readDeliveryStatus } from "./delivery-status.ts";
import { readFeedback } from "./feedback.ts";
import { readNotice, splitNotice } from "./notice.ts";
import type { Recipient } from "./recipient.ts";

/** A mail by which a mail server tells what became of one of ours. */
export type Report = {
  kind: "bounce" | "delivered" | "feedback" | "receipt";
  recipients: Recipient[];
  /** Of the mails that it speaks of, without `<>`. */
  messageIds: string[];
  envelopeId: string | null;
};

export type ReportInput = {
  bytes: Buffer;
  root: Part;
  /** The text for people. */
  text: string;
  /** The envelope sender; empty for `<>`, null when nobody knows it. */
  returnPath: string | null;
};

const daemonName =
  /^(?:mailer-?daemon|mailerdaemon|mail-?daemon|poostmaster|mail\.?delivery\.?(?:system|subsystem)|mdaemon|microsoftexchange[0-9a-f]{10,}.*)$/i;
/** Names that people have too: only with other signs is it a server. */
const officeName =
  /^(?:postmaster|post_master|sysadmin|bounces?|auto-?reply|smtpd?|mailsystem|mail-system|ndr|mmdf|uucp)$/i;
const daemonTitle = /mail deliver(?:y)? (?:sub)?system|mailer[- ]?daemon|microsoft exchange$|internet mail delivery/i;
const bounceSubject =
  /undeliver|non remis|returned mail|return(?:ed|ing) (?:mail|message)|delivery (?:status|notification|report|failure|fail|has failed|problem|error|delayed|incomplete)|mail (?:delivery )?(?:fail|error|could not|system error|delivery)|failure notice|failure delivery|message (?:status|delivery|you sent blocked|could not|delayed)|(?:could|can|was) ?not (?:be )?deliver|not delivered|non[- ]?deliver|nicht zugestellt|unzustellbar|fehlgeschlagen|non recapitabile|mancato recapito|no se (?:pudo|puede|ha podido) entregar|no entregad|não (?:foi )?entregue|échec|impossible de (?:remettre|distribuer)|onbestelbaar|kon niet|niet bezorgd|warning: (?:message|could not)|delayed mail|недоставлен|не доставлено|возвращ|配信不能|送信できません|届けられません|退信|系统退信|无法(?:投递|送达)|rejected|bounce|blocked by|user unknown|unknown user|undelivered|mail status report|delivery/i;
/** How servers begin; people who ask about a delivery begin otherwise. */
const plainSubject =
  /^\W{0,5}(?:undeliver|non remis|returned mail|delivery (?:status|notification|report|fail|has failed)|mail (?:delivery )?(?:fail|could not|system error)|failure notice|message (?:delivery|status|could not)|unzustellbar|non recapitabile)/i;
const bounceText =
  /(?:could|can|was|were|has|have|had|been|is|are)(?: ?n[o']t|n't|not)(?: yet)?(?: be| been)? (?:able to (?:be )?)?(?:deliver|sent|reach|process)|(?:unable|not able|wasn't able|failed|impossible) to (?:be )?(?:deliver|send|reach|relay)|undeliverable|undelivered|delivery (?:to the following|has failed|failed|failure|error|problem|attempt|status)|deliver(?:y|ing) (?:your|the) (?:mail|message)|(?:permanent|fatal|delivery|transient) (?:fatal |delivery )?(?:error|failure|problem)|returned (?:mail|message|to sender)|did not reach|following (?:address|recipient|user)|(?:user|recipient|host|address|mailbox)(?: is| was)? (?:unknown|not found|full|unavailable)|unknown (?:user|recipient|host|address)|no such (?:user|mailbox)|message (?:expired|was rejected|rejected|has been rejected|blocked)|transcript of session|rejected (?:by|your)|(?:is|was|been) rejected|not (?:be )?(?:delivered|deliverable)|mailbox (?:is )?full|quota|送信できません|配信(?:できません|不能)|届けることができません|存在しない|未能(?:投递|送达)|无法(?:投递|送达)|退信|не (?:может быть|было|удалось) достав|недоставлен|konnte nicht|nicht zugestellt|n'a pas pu|impossible|no se (?:pudo|ha podido|puede)|não (?:pôde|foi|pode)|non è stato possibile|kon niet/i;

/** What a mail reports, or null when it is no report. Somebody who passes on a report is a person, not a server. */
export function readReport(input: ReportInput): Report | null {
  const { root } = input;
  const type = (root.parameters.get("report-type") ?? "").toLowerCase();
  const feedback = partIn(root, "message/feedback-report");
  if (feedback && root.children.includes(feedback)) return feedbackReport(input, feedback);
  if (isHotmailComplaint(root)) {
    return { kind: "feedback", recipients: [], messageIds: idsAbout(input), envelopeId: null };
  }
  const receipt = partIn(root, "message/disposition-notification");
  if (receipt && root.type === "multipart/report")
    return { kind: "receipt", recipients: [], messageIds: idsAbout(input), envelopeId: null };
  const status = statusPartIn(root);
  const daemon = isDaemon(input);
  if (status && (type === "delivery-status" || daemon || root.type === "multipart/report"))
    return statusReport(input, partContent(input.bytes, status));
  const amazon = isFromAmazon(root) ? readAmazonNotice(input.text) : null;
  if (amazon)
    return {
      kind: amazon.kind,
      recipients: amazon.recipients,
      messageIds: amazon.messageId === null ? [] : [amazon.messageId],
      envelopeId: null,
    };
  return daemon ? noticeReport(input) : null;
}

/** Hotmail sends the mail that somebody complained of as it is, without a report. */
function isHotmailComplaint(root: Part): boolean {
  const subject = rawField(root.fields, "subject") ?? "";
  return (
    /staff@hotmail\.com/i.test(rawField(root.fields, "from") ?? "") && /^\s*complaint about message/i.test(subject)
  );
}

function isFromAmazon(root: Part): boolean {
  const from = readAddresses(rawField(root.fields, "from") ?? "")[0]?.address ?? "";
  return /@(?:[\w-]+\.)*amazon(?:aws|ses)\.com$/i.test(from);
}

/** A server's own address, or what only servers write; a notice in between is read by its words. */
function isDaemon(input: ReportInput): boolean {
  const { root, returnPath, text } = input;
  if (rawField(root.fields, "x-failed-recipients") !== null) return true;
  const written = rawField(root.fields, "from");
  const from = readAddresses(written ?? "")[0];
  const local = from?.address.split("@")[0] ?? "";
  if (daemonName.test(local) || daemonTitle.test(from?.name ?? "")) return true;
  if (!bounceText.test(text.slice(0, 5_000))) return false;
  if (written !== null && !from?.address) return true;
  const subject = rawField(root.fields, "subject") ?? "";
  if (/^\s*(?:re|aw|sv|fwd?|wg|tr)\s*:/i.test(subject)) return false;
  if (rawField(root.fields, "x-mlserver") !== null) return true;
  const isNull = returnPath === "" || /^mailer-daemon(?:@|$)/i.test(returnPath ?? "");
  const isOffice = officeName.test(local);
  if (isOffice && (isNull || plainSubject.test(subject) || rawField(root.fields, "auto-submitted") !== null))
    return true;
  return (isOffice || isNull) && hasReturnedMail(root, text);
}

function hasReturnedMail(root: Part, text: string): boolean {
  return (
    partIn(root, "message/rfc822") !== null ||
    partIn(root, "text/rfc822-headers") !== null ||
    splitNotice(text).returned !== ""
  );
}

function statusReport(input: ReportInput, content: Buffer): Report {
  const { text: notice } = splitNotice(input.text);
  const read = readDeliveryStatus(content, notice);
  const recipients = read.recipients.length > 0 ? read.recipients : noticeRecipients(input);
  return { ...kindOf(read, recipients), messageIds: idsAbout(input), envelopeId: read.envelopeId };
}

function kindOf(read: DeliveryStatus, recipients: Recipient[]): Pick<Report, "kind" | "recipients"> {
  const delivered = read.recipients.length > 0 && recipients.every((each) => each.action === "delivered");
  return { kind: delivered ? "delivered" : "bounce", recipients };
}

/** Without fields for machines: the words decide, once more, whether it is about a mail that did not arrive. */
function noticeReport(input: ReportInput): Report | null {
  const nested = nestedStatus(input);
  if (nested) return statusReport(input, nested);
  const subject = rawField(input.root.fields, "subject") ?? "";
  if (/^\s*Final-Recipient\s*:/im.test(input.text)) return statusReport(input, Buffer.from(input.text, "utf8"));
  const speaksOfIt =
    bounceText.test(input.text.slice(0, 20_000)) ||
    bounceSubject.test(subject) ||
    rawField(input.root.fields, "x-failed-recipients") !== null ||
    daemonName.test(readAddresses(rawField(input.root.fields, "from") ?? "")[0]?.address.split("@")[0] ?? "");
  if (!speaksOfIt) return null;
  return { kind: "bounce", recipients: noticeRecipients(input), messageIds: idsAbout(input), envelopeId: null };
}

function noticeRecipients(input: ReportInput): Recipient[] {
  const { root } = input;
  const { text, returned } = splitNotice(input.text);
  const addresses = (name: string) => readAddresses(rawField(root.fields, name) ?? "").map((each) => each.address);
  const named = addresses("x-failed-recipients").filter((each) => each.includes("@"));
  const returnedFields = returnedHeader(input, returned);
  const returnedTo = readAddresses(rawField(returnedFields, "to") ?? "")
    .map((each) => each.address)
    .filter((each) => each.includes("@"));
  return readNotice(text, named, [...addresses("to"), ...addresses("from"), ...addresses("sender")], returnedTo);
}

function feedbackReport(input: ReportInput, part: Part): Report {
  const { addresses, messageId } = readFeedback(partContent(input.bytes, part));
  const to = readAddresses(rawField(returnedHeader(input, ""), "to") ?? "").map((each) => each.address);
  const recipients = (addresses.length > 0 ? addresses : to).slice(0, 100).map(
    (address): Recipient => ({
      address,
      action: "failed",
      status: null,
      replyCode: null,
      hard: false,
      diagnostic: "",
    }),
  );
  return {
    kind: "feedback",
    recipients,
    messageIds: [...(messageId === null ? [] : [messageId]), ...idsAbout(input)],
    envelopeId: null,
  };
}

/** The ids of the mail that the report is about: in the returned mail or header, else in what the report answers. */
function idsAbout(input: ReportInput): string[] {
  const { root } = input;
  const { returned } = splitNotice(input.text);
  const ids = new Set(readMessageIds(rawField(returnedHeader(input, returned), "message-id") ?? ""));
  for (const receipt of partsIn(root, "message/disposition-notification")) {
    const fields = readHeaderBlock(partContent(input.bytes, receipt)).fields;
    for (const id of readMessageIds(rawField(fields, "original-message-id") ?? "")) ids.add(id);
  }
  for (const name of ["in-reply-to", "references", "x-original-message-id"])
    for (const id of readMessageIds(rawField(root.fields, name) ?? "")) ids.add(id);
  return [...ids].slice(0, 50);
}

/** The header of the mail that came back, as a part or at the end of the text. */
function returnedHeader(input: ReportInput, returned: string): Field[] {
  const part =
    partIn(input.root, "message/rfc822") ??
    partIn(input.root, "text/rfc822-headers") ??
    partIn(input.root, "message/rfc822-headers") ??
    partIn(input.root, "message/global");
  if (part) return readHeaderBlock(partContent(input.bytes, part)).fields;
  const lines = returned.split("\n");
  const first = lines.findIndex((line) =>
    /^(?:return-path|received|from|to|date|message-id|subject|dkim-signature|mime-version|x-[\w-]+|delivered-to|user-agent)\s*:/i.test(
      line,
    ),
  );
  return first < 0 ? [] : readHeaderBlock(Buffer.from(lines.slice(first, first + 400).join("\n"), "utf8")).fields;
}

/** A report that a gateway wrapped once more. */
function nestedStatus(input: ReportInput): Buffer | null {
  const wrapped = partIn(input.root, "message/rfc822");
  if (!wrapped) return null;
  const content = partContent(input.bytes, wrapped);
  const root = readTree(content).root;
  const status = root.type === "multipart/report" ? statusPartIn(root) : null;
  return status ? partContent(content, status) : null;
}

function statusPartIn(root: Part): Part | null {
  return partIn(root, "message/delivery-status") ?? partIn(root, "message/global-delivery-status");
}

function partIn(root: Part, type: string): Part | null {
  return partsIn(root, type)[0] ?? null;
}

function partsIn(root: Part, type: string): Part[] {
  const found: Part[] = [];
  const waiting = [root];
  for (let part = waiting.pop(); part !== undefined && waiting.length < 5_000; part = waiting.pop()) {
    if (part.type === type) found.push(part);
    for (const child of part.children.slice(0, 100).reverse()) waiting.push(child);
  }
  return found;
}
