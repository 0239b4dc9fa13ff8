import { minuteMs, secondMs } from "#platform/clock.ts";

export const checkNames = ["leaves", "comes_in", "finds_back", "signed", "allowed"] as const;
export type CheckName = (typeof checkNames)[number];
/** `unknown`: it could not be asked, and counts as no fault. */
export const checkStates = ["ok", "waiting", "bad", "unknown"] as const;
export type CheckState = (typeof checkStates)[number];

/** A line of DNS to copy. */
export interface DnsRecord {
  type: "TXT";
  name: string;
  value: string;
}

/** One thing that was looked at, what was seen, and if it is not right, why and what mends it. */
export interface Check {
  name: CheckName;
  state: CheckState;
  detail: string;
  says: string | null;
  record: DnsRecord | null;
}

/** All that is known of a proof: rows and answers of the DNS, gathered before anything is decided. */
export interface Seen {
  address: string;
  asksPlus: boolean;
  begunAt: Date;
  now: Date;
  /** The mail to the address itself, as the send log has it. */
  plain: { state: string; problem: string | null } | undefined;
  plainCameAt: Date | null;
  plusCameAt: Date | null;
  cameBy: string | null;
  signedDomain: string | null;
  signedBy: string | null;
  /** Where mail is fetched, if it is. */
  mailbox: { host: string; folders: readonly string[]; state: string; problem: string | null } | undefined;
  /** Undefined: the DNS gave no answer. */
  texts: Readonly<Record<"domain" | "dmarc" | "key", readonly string[] | undefined>>;
}

/** After so long a mail that has not come is missed. */
export const patienceMs = 10 * minuteMs;
/** The second mail left in the same second as the first: it needs no more than this beyond it. */
const plusPatienceMs = 2 * minuteMs;

/** What can be said of each of the five things now. */
export function checksOf(seen: Seen): Check[] {
  return [leaves(seen), comesIn(seen), ...(seen.asksPlus ? [findsBack(seen)] : []), signed(seen), allowed(seen)];
}

function leaves({ plain, plainCameAt }: Seen): Check {
  const check = checkOf("leaves");
  if (plainCameAt || plain?.state === "sent") return { ...check, state: "ok", detail: "taken by the mail server" };
  if (plain?.state === "kept") {
    const says =
      "No server for outgoing mail is named, so every mail is kept here and none leaves. Name one below, or for all inboxes by the setting MAIL_URL.";
    return { ...check, state: "bad", detail: "kept here", says };
  }
  if (plain?.state === "failed") return { ...check, state: "bad", detail: "refused", says: plain.problem };
  return { ...check, detail: plain?.state === "deferred" ? "tried again" : "", says: plain?.problem ?? null };
}

function comesIn(seen: Seen): Check {
  const { address, plain, plainCameAt, cameBy, begunAt, mailbox } = seen;
  const check = checkOf("comes_in");
  if (plainCameAt) {
    const seconds = Math.max(1, Math.round((plainCameAt.getTime() - begunAt.getTime()) / secondMs));
    return {
      ...check,
      state: "ok",
      detail: `${mailbox && cameBy === "imap" ? mailbox.host : (cameBy ?? "")}, ${seconds} s`,
    };
  }
  if (plain?.state === "kept" || plain?.state === "failed")
    return { ...check, state: "unknown", detail: "nothing was sent" };
  if (!isLate(seen)) return check;
  const missed = { ...check, state: "bad", detail: "has not come" } as const;
  if (plain?.state !== "sent")
    return { ...missed, says: plain?.problem ?? "It has not left yet. The mail log says why." };
  if (mailbox?.state === "failing")
    return { ...missed, says: `The mailbox cannot be read. ${mailbox.problem ?? ""}`.trim() };
  if (mailbox) {
    return {
      ...missed,
      says: `It left, and did not come into ${mailbox.folders.join(", ")} at ${mailbox.host}. Look there in the folder for spam, and let that one be read too, or mark the mail as no spam.`,
    };
  }
  return {
    ...missed,
    says: `It left, and nobody brought it here. Forward ${address} to this server, or let us fetch it from its mailbox: see “Where its mail comes from”.`,
  };
}

function findsBack(seen: Seen): Check {
  const { address, plusCameAt, plainCameAt, now } = seen;
  const check = checkOf("finds_back");
  const [local = "", domain = ""] = address.split("@");
  const detail = `${local}+…@${domain}`;
  if (plusCameAt) return { ...check, state: "ok", detail };
  if (!plainCameAt) return isLate(seen) ? { ...check, state: "unknown", detail } : { ...check, detail };
  if (now.getTime() - plainCameAt.getTime() < plusPatienceMs && !isLate(seen)) return { ...check, detail };
  const says = `Mail to ${detail} does not reach this mailbox. Let your mail server take addresses with a plus, or switch them off below: answers are then found by their Message-ID.`;
  return { ...check, state: "bad", detail, says };
}

/** A signature that speaks for the domain of the address (DKIM, RFC 6376), by a key that everybody finds. */
function signed({ address, plainCameAt, signedDomain, signedBy, texts }: Seen): Check {
  const check = checkOf("signed");
  const domain = domainOf(address);
  if (!plainCameAt) return check;
  if (!signedDomain || !signedBy) {
    const says = `Mails of ${domain} leave without a signature (DKIM). Others may take them for spam. Switch DKIM on where your mail server is looked after.`;
    return { ...check, state: "bad", detail: "not signed", says };
  }
  if (!texts.key) return { ...check, state: "unknown", detail: "the DNS gave no answer" };
  if (texts.key.some((text) => /(?:^|;)\s*p=[A-Za-z0-9+/]/.test(text.replace(/\s/g, "")))) {
    return { ...check, state: "ok", detail: `DKIM, ${signedBy}` };
  }
  const name = `${signedBy}._domainkey.${signedDomain}`;
  const says = `It is signed, but the key is missing in the DNS, at ${name}. Whoever looks after your mail server knows its value.`;
  return { ...check, state: "bad", detail: "DKIM: no record found", says };
}

/** Who may send for the domain (SPF, RFC 7208), and what becomes of the rest (DMARC, RFC 7489). */
function allowed({ address, plainCameAt, texts }: Seen): Check {
  const check = checkOf("allowed");
  const domain = domainOf(address);
  if (!plainCameAt) return check;
  if (!texts.domain || !texts.dmarc) return { ...check, state: "unknown", detail: "the DNS gave no answer" };
  if (!texts.domain.some((text) => /^v=spf1(?:\s|$)/i.test(text))) {
    const says = `${domain} does not say who may send its mail (SPF), so others may take it for spam. This line says that its own mail servers may; if another company sends for you, add what that company names.`;
    return {
      ...check,
      state: "bad",
      detail: "SPF: no record found",
      says,
      record: { type: "TXT", name: domain, value: "v=spf1 mx ~all" },
    };
  }
  if (!texts.dmarc.some((text) => /^v=DMARC1(?:;|\s|$)/i.test(text))) {
    const says = `${domain} does not say what becomes of mail in its name that is not its own (DMARC), and some providers want that it does.`;
    const record = { type: "TXT", name: `_dmarc.${domain}`, value: "v=DMARC1; p=none" } as const;
    return { ...check, state: "bad", detail: "DMARC: no record found", says, record };
  }
  return { ...check, state: "ok", detail: "SPF, DMARC" };
}

function checkOf(name: CheckName): Check {
  return { name, state: "waiting", detail: "", says: null, record: null };
}

function isLate({ begunAt, now }: Seen): boolean {
  return now.getTime() - begunAt.getTime() >= patienceMs;
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

/** Nothing is called proved but what was seen to work. Undefined: something is still waited for. */
export function outcomeOf(checks: readonly Check[]): "proved" | "failed" | undefined {
  const first = checks.find(({ name }) => name === "leaves");
  if (first?.state === "bad") return "failed";
  if (
    checks.some(({ state }) => state === "waiting") &&
    !checks.some(({ name, state }) => name === "comes_in" && state === "bad")
  ) {
    return undefined;
  }
  return checks.some(({ state }) => state === "bad") ? "failed" : "proved";
}

/** Only what stands in the DNS is missing: that is looked at again without another mail. */
export function onlyDnsIsMissing(checks: readonly Check[]): boolean {
  return checks.every(({ name, state }) => state !== "bad" || name === "signed" || name === "allowed");
}
