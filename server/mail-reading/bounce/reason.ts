export type Reason =
  | "unknown-user"
  | "unknown-host"
  | "no-mail"
  | "full"
  | "too-big"
  | "disabled"
  | "refused"
  | "expired"
  | "other";

/** Words of mail servers for each reason, in the order in which they are looked for: what is not the address's fault first. */
const signs: [Reason, RegExp][] = [
  [
    "no-mail",
    /null ?mx|no smtp service|does(?: not|n't) (?:accept|receive) (?:any )?(?:e-?)?mail|domain (?:is )?not accepting mail|not accept(?:ing)? (?:any )?mail|host does not accept|sends? but does not receive|(?:mail exchanger|mx).{0,40}(?:points? to .{0,20}(?:localhost|0\.0\.0\.0)|\.$)|couldn't find a mail exchanger/,
  ],
  [
    "full",
    /quota|mailbox (?:is |size )?(?:too )?(?:full|exceed)|mailbox.{0,30}(?:is full|exceeded)|(?:is|mailbox|inbox|account) full|over(?:drawn| its? (?:disk )?quota)|(?:storage|space|mailbox size).{0,20}(?:exceed|limit|allocation)|insufficient (?:system )?(?:storage|disk)|not enough (?:storage|disk)?\s?space|no (?:more )?(?:disk )?space|out of (?:disk )?(?:space|storage)|voll\b|pleine|容量|satur|overfull|too many messages (?:in|on)/,
  ],
  [
    "too-big",
    /(?:message|mail|size|content|attachment).{0,30}(?:too (?:big|large|long)|exceed|limit)|too (?:big|large)(?: for)?|larger than|size limit|maximum (?:message )?size|line too long/,
  ],
  [
    "refused",
    /spam|\bbulk\b|junk|unsolicited|blocked?\b|black ?list|block ?list|blacklisted|deny ?list|rbl\b|dnsbl|\bsbl\b|\bxbl\b|spamhaus|spamcop|barracuda|reputation|senderbase|policy|policies|dmarc|\bspf\b|dkim|unauthenticated|authenticat|reverse (?:dns|lookup)|\bptr\b|rdns|relay(?:ing)? (?:not|access|denied)|relaying denied|not (?:permitted|allowed|authori[sz]ed)|rate limit|too many (?:connection|message|recipient|error|mail)|throttl|too (?:fast|much|quickly)|virus|malware|infected|greylist|graylist|content (?:rejected|filter|restriction)|filtered|banned|sender (?:address )?(?:rejected|denied|verify|verification|unknown|domain|is not)|after mail from|(?:invalid|bad|unroutable|unresolvable|nonexistent) sender|from address|helo|ehlo|\bbounces?\b|restricted|prohibited|forbidden|violat|requires? (?:secure|tls|ssl|authentication)|tls\b|certificate|loop|too many hops|hop count|mail for .{1,60} loops|moderat|posting|member|only accepts? (?:mail|messages) from|permission|access denied|client host|ip address|your ip|\bip\b.{0,30}(?:rejected|refused|denied|not|listed)|domain of sender|sending (?:domain|server|host)|dns error|bad dns|my name was rejected|invalid domain name|your (?:e-?mail|message) (?:was|has been) (?:rejected|refused)/,
  ],
  [
    "disabled",
    /(?:account|mailbox|user|address|recipient|inbox).{0,40}(?:disabled|suspend|inactive|deactivated|locked|frozen|blocked|expired|discontinued|on hold|unavailable temporarily|temporarily)|disabled (?:mailbox|account|recipient|user)|(?:suspended|inactive|deactivated|locked) (?:account|mailbox|user|recipient)|is (?:disabled|inactive|currently suspended)/,
  ],
  [
    "unknown-host",
    /(?:host|domain|name|mx|dns).{0,40}(?:not found|unknown|does(?: not|n't) exist|not exist|no such|nxdomain|not valid|invalid|lookup fail)|(?:no such|unknown|illegal|invalid|nonexistent|bad|unresolvable|unrout[e]?able(?: mail)?) (?:host|domain|destination|mail domain)|illegal host|nxdomain|host or domain name not found|couldn't find any host|can't find .{0,20}host|nodename nor servname|host address lookups? failed|all relevant mx records point to non-?existent|no mx|domain is not valid|recipient (?:address )?domain/,
  ],
  [
    "unknown-user",
    /(?:user|recipient|mailbox|address|account|addressee|alias|local part|inbox|member|customer).{0,60}(?:unknown|not (?:found|exist|known|valid|listed|recogni[sz]ed|a known|available here|present)|does(?: not|n't) exist|doesn't have|no longer|invalid|not exists|isn't|undeliverable|unavailable|rejected|deleted|nonexistent|non-existent|cannot be found|could ?n[o']t be found|wasn't found|removed|not our|not available|couldn't|inexistant|inconnu|unbekannt|does not have|not have an?)|(?:unknown|no such|invalid|bad|nonexistent|non-existent|unroute?able|unrouteable|undeliverable|illegal|not a valid|no valid|unbekannter?|inexistent) (?:\S+ )?(?:local )?(?:user|recipient|mailbox|address|account|addressee|alias|person|destination|mail ?drop|local[- ]?part|empf)|not (?:a )?(?:valid|known|existing|our) (?:user|recipient|mailbox|address|customer)|unknown (?:user|recipient|local)|no (?:mailbox|account|user|such (?!file)|one) |validrcptto|not registered|user (?:has )?moved|recipient address rejected: access denied|user doesn't|not (?:listed|found) in|doesn't (?:exist|have)|does not exist|has (?:moved|left)|no longer (?:with|valid|available|at|in|active|on)|check (?:if )?(?:the )?(?:address|recipient)|undeliverable address|宛先不明|存在しません|не (?:существует|найден)|ユーザーが|unbekannt|n'existe pas|no existe|não existe|non esiste|bestaat niet|usuario desconocido|recipnotfound|recipientnotfound|adr[0-9]|badrcpt|user_unknown|account_does_not_exist|dosn't exist/,
  ],
  [
    "expired",
    /expired|timed? ?out|timeout|delivery time|too long|give? ?(?:n)? ?up|giving up|retry time|not responding|unreachable|cannot connect|connection (?:refused|reset|lost|closed|dropped)|connect to|could not connect|queue|deferred|network|temporar|try again|later|not (?:be )?deliver.{0,20}(?:hours|days)|attempts?/,
  ],
];

/** What an enhanced status code (RFC 3463 section 3) says when the words say nothing. */
const codes: [Reason, RegExp][] = [
  ["unknown-user", /^5\.1\.(?:1|3|6|10)$|^5\.1\.0$/],
  ["unknown-host", /^5\.1\.2$|^5\.4\.4$/],
  ["disabled", /^[45]\.2\.1$/],
  ["full", /^[45]\.2\.2$/],
  ["too-big", /^[45]\.2\.3$|^[45]\.3\.4$/],
  ["refused", /^[45]\.7\./],
  ["expired", /^[45]\.4\./],
];

/** Why a mail did not arrive, from the other server's words and its code. */
export function reasonOf(diagnostic: string, status: string | null): Reason {
  const words = diagnostic.slice(0, 2_000).toLowerCase().replaceAll(/\s+/g, " ");
  const unknown = signFor("unknown-user", words);
  const refused = signFor("refused", words);
  // "550 5.1.1 … User unknown; see our policy": a server that names the user means the user.
  if (unknown && refused && (isUnknownUserCode(status) || plainlyUnknown.test(words)) && !plainlyRefused.test(words))
    return "unknown-user";
  if (
    /nxdomain|domain (?:name )?not found|name service error/.test(words) &&
    !/sender|mail from|\bfrom\b/.test(words)
  ) {
    return "unknown-host";
  }
  for (const [reason, sign] of signs) if (sign.test(words)) return reason;
  return codes.find(([, code]) => status !== null && code.test(status))?.[0] ?? "other";
}

/**
 * Whether the address itself is wrong, for good. A server that knew the recipient until it had the whole mail refused the
 * mail, whatever it says.
 */
export function isHard(reason: Reason, diagnostic: string): boolean {
  if (reason === "unknown-host" || reason === "no-mail") return true;
  if (reason !== "unknown-user") return false;
  return !/(?:after|in (?:reply|response) to|command:?) (?:the )?(?:end of )?data\b|smtp command\s+data\b/i.test(
    diagnostic,
  );
}

const plainlyUnknown =
  /user unknown|unknown user|recipient address rejected: access denied|no such (?:user|recipient|mailbox)|(?:user|recipient|mailbox|account|address) (?:does(?: not|n't) exist|not found)|unknown (?:local|recipient)/;
const plainlyRefused =
  /spam|dmarc|\bspf\b|black ?list|block ?list|dnsbl|sender (?:address )?(?:rejected|unknown|verify)/;

function signFor(reason: Reason, words: string): boolean {
  return signs.some(([each, sign]) => each === reason && sign.test(words));
}

function isUnknownUserCode(status: string | null): boolean {
  return status === "5.1.1" || status === "5.1.10" || status === "5.1.6";
}
