/** Not part of an IP address, a version or a longer number. */
const enhanced = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/g;
const reply = /(?<![\d.:/[-])([45]\d\d)(?=[\s:,;\-<\]]|$)(?!\s?(?:seconds|minutes|hours|bytes|messages|\w{3} \d))/g;
const zeroes = /\.0\.0$/;

/** What a third server said, as some pass it on: "Message expired <421 4.4.2 Connection timed out>". It is nearest to the cause. */
const passedOn = /<([45]\d\d)[ -]([45]\.\d{1,3}\.\d{1,3})\s/;
const labelled = /error_?code\s?:\s?([45]\d\d)/i;

/** The enhanced status code (RFC 3463) in a server's words: the most telling one of those that are there. */
export function statusIn(text: string): string | null {
  const found = [...text.matchAll(enhanced)]
    .map((match) => match[1] ?? "")
    .filter((code) => /^[245]\.\d\d?\.|^[245]\.[0-7]\./.test(code));
  return passedOn.exec(text)?.[2] ?? found.find((code) => !zeroes.test(code)) ?? found[0] ?? null;
}

/** The SMTP reply code (RFC 5321 section 4.2). */
export function replyCodeIn(text: string): string | null {
  const found = [...text.matchAll(reply)].map((match) => match[1] ?? "").filter((code) => /^[45][0-7]\d$/.test(code));
  return passedOn.exec(text)?.[1] ?? found[0] ?? labelled.exec(text)?.[1] ?? null;
}

/** Status, then diagnostic (rule 15): a Status that says no more than "failed" gives way to one that says why. */
export function bestStatus(status: string | null, diagnostic: string): string | null {
  const cause = passedOn.exec(diagnostic)?.[2];
  if (cause !== undefined) return cause;
  const written = statusIn(status ?? "");
  const said = statusIn(diagnostic);
  if (written === null || zeroes.test(written)) return said ?? written;
  // Some servers translate every refusal to 5.1.1: what the other one said is nearer to the truth.
  return said !== null && !zeroes.test(said) && said[0] === written[0] ? said : written;
}
