import { oneLine } from "../headers/index.ts";
import { replyCodeIn, statusIn } from "./codes.ts";
import { isHard, reasonOf } from "./reason.ts";
import type { Recipient } from "./recipient.ts";

/** Where the notice ends and the returned mail begins, in the words of some thirty programs. */
const returnedBelow =
  /^(?:(?!.{0,200}\b(?:was|were|has been|could|cannot|not)\b)[-=*_#>\s]{0,80}(?:this is a copy of|below this line is a copy|below is a copy|original message|the original message|the header of the original|unsent message|message (?:header|text) (?:follow|is)|message headers? follow|original (?:mail|e-mail) (?:follow|info)|included is a copy|a copy of (?:the|your) (?:original )?message|returned message|the (?:first|text of|headers? of|body of)|start of (?:message|returned)|content of (?:the )?original|your (?:original )?message (?:header|follows|reads)|here is (?:a copy|your)|bounced e-?mail|undelivered message|forwarded message|copy of (?:the |your )?(?:original )?message|oorspronkelijk|ursprüngliche nachricht|message d'origine|messaggio originale|оригинальное|body of message generated response|received message|original text|original headers|transcript of headers)\b.{0,80}|(?:return-path|received|x-[\w-]{2,40}|dkim-signature|arc-seal|mime-version|delivered-to|envelope-to)\s*:.{0,900}|-{3,}\s?original message\s?-{3,}.{0,20})$/i;
const address =
  /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\u0080-\uffff-]{1,64}@[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9.\u0080-\uffff-]{0,250}[A-Za-z0-9\u0080-\uffff])?/g;
/** Lines that name somebody else than who did not get the mail. */
const others =
  /^\s*from\s+\S+@|^[\s>]*(?:from|sender|reply-to|return-path|original sender|message-id|messageid|message id|x-|date|subject|sent|by|reporting-mta|received|cc|mail from|references|in-reply-to|postmaster|envelope-from|return address)\b.{0,20}[:;<]|mail from:|message-id|contact|postmaster@|administrator|abuse@|support@|help@|https?:\/\/\S*@|envelope-from|on behalf of|if you|please (?:send|forward|contact)|sender:|the sender|size=\d/i;

export type Notice = {
  /** What is written for people, without the returned mail. */
  text: string;
  /** What follows it: headers of our mail, perhaps its text. */
  returned: string;
};

/** Cuts a text in two where the returned mail begins. Some fields of it in the notice itself don't count. */
export function splitNotice(text: string): Notice {
  const lines = text.split("\n");
  const at = lines.findIndex(
    (line, position) =>
      position > 1 && line.length < 1_000 && returnedBelow.test(line) && !/transcript|reason/i.test(line),
  );
  if (at < 0) return { text, returned: "" };
  return { text: lines.slice(0, at).join("\n"), returned: lines.slice(at).join("\n") };
}

/**
 * The recipients that a notice without fields (not RFC 3464) speaks of. `named`: addresses that the header names
 * (X-Failed-Recipients); `notThese`: who got the notice and who sent it; `returnedTo`: to whom the returned mail went.
 */
export function readNotice(notice: string, named: string[], notThese: string[], returnedTo: string[]): Recipient[] {
  const excluded = new Set(notThese.map((each) => each.toLowerCase()));
  const found =
    named.length > 0 ? named : unique(addressesIn(notice).filter((each) => !excluded.has(each.toLowerCase())));
  const addresses = found.length > 0 ? narrowed(found, returnedTo) : returnedTo;
  return addresses
    .slice(0, 200)
    .map((each, position) =>
      recipientFrom(each, excerptOf(notice, each, addresses[position + 1], addresses.length), notice),
    );
}

/** Where the returned mail names its recipients, other addresses in the notice are by the way. */
function narrowed(found: string[], returnedTo: string[]): string[] {
  const wanted = new Set(returnedTo.map((each) => each.toLowerCase()));
  const both = found.filter((each) => wanted.has(each.toLowerCase()));
  return both.length > 0 ? both : found;
}

function recipientFrom(recipient: string, excerpt: string, notice: string): Recipient {
  // Some put the reason above the addresses.
  const said = statusIn(excerpt) ?? replyCodeIn(excerpt) ?? statusIn(notice) ?? replyCodeIn(notice);
  const isAbove = said !== null && !excerpt.includes(said);
  const ownStatus = isAbove ? null : statusIn(excerpt);
  const status = ownStatus ?? statusIn(notice);
  const replyCode = replyCodeIn(excerpt) ?? replyCodeIn(notice);
  const fromExcerpt = isAbove ? "other" : reasonOf(excerpt, ownStatus);
  const reason = fromExcerpt === "other" ? reasonOf(notice, status) : fromExcerpt;
  const delayed = isDelay(notice);
  return {
    address: recipient,
    action: delayed ? "delayed" : "failed",
    status,
    replyCode,
    hard: !delayed && !/^4/.test(status ?? replyCode ?? "") && isHard(reason, notice),
    diagnostic: oneLine(excerpt === "" ? notice : excerpt).slice(0, 1_000),
  };
}

function isDelay(notice: string): boolean {
  return /has not yet been delivered|not yet been delivered|will continue|still (?:being )?(?:retried|trying)|(?<!no further )delivery attempts will|warning (?:message )?only|still undelivered|has been delayed|(?:is|was) delayed|will (?:keep|be) (?:trying|retried)|no action is required/i.test(
    notice,
  );
}

function addressesIn(notice: string): string[] {
  return notice
    .split("\n")
    .slice(0, 2_000)
    .filter((line) => line.length < 2_000 && line.includes("@") && !others.test(line))
    .flatMap((line) => line.match(address) ?? [])
    .filter((each) => /\.[A-Za-z\u0080-\uffff]|@localhost/.test(each.slice(each.indexOf("@"))));
}

function excerptOf(notice: string, recipient: string, next: string | undefined, count: number): string {
  const lower = notice.toLowerCase();
  const at = lower.indexOf(recipient.toLowerCase());
  if (at < 0) return "";
  const from = at + recipient.length;
  const until = next === undefined ? -1 : lower.indexOf(next.toLowerCase(), from);
  if (until > from) return notice.slice(from, until);
  return count > 1 ? notice.slice(from, from + 600) : notice.slice(from, from + 1_500);
}

function unique(addresses: string[]): string[] {
  const seen = new Set<string>();
  return addresses.filter((each) => !seen.has(each.toLowerCase()) && seen.add(each.toLowerCase()));
}
