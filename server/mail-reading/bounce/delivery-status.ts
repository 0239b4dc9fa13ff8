import { asText } from "../charset/index.ts";
import { decodeEncodedWords, oneLine } from "../headers/index.ts";
import { bestStatus, replyCodeIn } from "./codes.ts";
import { isHard, reasonOf } from "./reason.ts";
import type { Recipient } from "./recipient.ts";

export type DeliveryStatus = {
  recipients: Recipient[];
  /** RFC 3464 section 2.2.1: what we gave with ENVID. */
  envelopeId: string | null;
};

type Group = Map<string, string>;

const recipientsMax = 1_000;
const addressField = /^(?:rfc822|smtp|utf-8|unknown|x400|dns|local|rfc-822)\s*;\s*/i;

/**
 * RFC 3464 (and 6533): groups of fields, the first about the mail, the others about one recipient each. `notice` is the part
 * for people, which often says more than the fields.
 */
export function readDeliveryStatus(content: Buffer, notice: string): DeliveryStatus {
  const groups = groupsOf(asText(content, null).replaceAll(/\r\n?/g, "\n"));
  const recipients: Recipient[] = [];
  let envelopeId: string | null = null;
  for (const group of groups.slice(0, recipientsMax)) {
    envelopeId ??= group.get("original-envelope-id") ?? null;
    const recipient = recipientOf(group, notice);
    if (
      recipient &&
      !recipients.some((other) => other.address === recipient.address && other.status === recipient.status)
    )
      recipients.push(recipient);
  }
  return { recipients, envelopeId };
}

/** A new group also begins where a field comes again that a recipient has once. */
function groupsOf(text: string): Group[] {
  const groups: Group[] = [new Map()];
  let name = "";
  for (const line of text.split("\n").slice(0, 20_000)) {
    const group = groups.at(-1) ?? new Map<string, string>();
    if (line.trim() === "") {
      if (group.size > 0) groups.push(new Map());
      name = "";
      continue;
    }
    if (/^[ \t]/.test(line) && name !== "") {
      group.set(name, `${group.get(name) ?? ""} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    name = line.slice(0, colon).trim().toLowerCase();
    if (name === "final-recipient" && group.has(name)) groups.push(new Map([[name, line.slice(colon + 1).trim()]]));
    else if (!group.has(name)) group.set(name, line.slice(colon + 1).trim());
  }
  return groups;
}

function recipientOf(group: Group, notice: string): Recipient | null {
  const action = actionOf(group.get("action"));
  const final = addressOf(group.get("final-recipient"));
  const original = addressOf(group.get("original-recipient"));
  const address = isMailbox(original)
    ? original
    : isMailbox(final)
      ? final
      : addressOf(group.get("x-actual-recipient")) || original || final;
  if (
    address === "" ||
    (group.get("action") === undefined &&
      group.get("status") === undefined &&
      group.get("diagnostic-code") === undefined)
  )
    return null;
  const written = group.get("diagnostic-code") ?? "";
  const diagnostic = decodeEncodedWords(Buffer.from(written, "utf8").toString("latin1")).replace(
    /^(?:smtp|x-[\w.-]+|esmtp|unknown)\s*;\s*/i,
    "",
  );
  const said = [diagnostic, excerptFor(notice, final, address)].filter((part) => part !== "").join(" ");
  const status = bestStatus(group.get("status") ?? null, diagnostic === "" ? said : diagnostic);
  // A program on the other machine failed, whatever it calls the user.
  const reason = /^x-unix\s*;/i.test(written) ? "other" : reasonFrom(diagnostic, said, status);
  return {
    address,
    action,
    status,
    replyCode: replyCodeIn(diagnostic) ?? replyCodeIn(said),
    hard: action === "failed" && !/^4/.test(status ?? "") && isHard(reason, said),
    diagnostic: oneLine(diagnostic === "" ? said : diagnostic).slice(0, 1_000),
  };
}

/** The field first; what the notice says only where the field says nothing. */
function reasonFrom(diagnostic: string, said: string, status: string | null) {
  const fromField = reasonOf(diagnostic, null);
  return fromField === "other" ? reasonOf(said, status) : reasonOf(diagnostic, status);
}

function actionOf(written: string | undefined): Recipient["action"] {
  const word = (written ?? "").toLowerCase();
  if (/delay/.test(word)) return "delayed";
  return /delivered|relayed|expanded|deliverable/.test(word) ? "delivered" : "failed";
}

function addressOf(written: string | undefined): string {
  const text = (written ?? "").replace(addressField, "").trim();
  const found = /[^\s<>;,"]+@[^\s<>;,"]+/.exec(text)?.[0] ?? text;
  return found.replace(/^[<'"]+|[>'".]+$/g, "");
}

function isMailbox(address: string): boolean {
  return address.includes("@");
}

/** What the notice says after the address, up to the next empty line. */
function excerptFor(notice: string, ...addresses: string[]): string {
  for (const address of addresses) {
    const at = address === "" ? -1 : notice.toLowerCase().indexOf(address.toLowerCase());
    if (at < 0) continue;
    const rest = notice.slice(at + address.length, at + address.length + 1_500);
    const end = rest.search(/\n\s*\n/);
    const excerpt = oneLine(end > 20 ? rest.slice(0, end) : rest).replace(/^[>:)\s]+/, "");
    if (excerpt.length > 10) return excerpt;
  }
  return "";
}
