/** A mail and what stands on the line before it. */
export interface MboxMail {
  from: string;
  at: Date;
  raw: Buffer;
}

const lineFeed = 10;
const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A mail as it stands in a mailbox file (RFC 4155, quoted as mboxrd does): its bytes, but that a line which reads as the beginning of a
 * mail gets a `>` before it, and that it ends with a line of its own.
 */
export function asMbox({ from, at, raw }: MboxMail): Buffer {
  const sender = /^[\x21-\x7e]+$/.test(from) ? from : "MAILER-DAEMON";
  const head = Buffer.from(`From ${sender} ${asctime(at)}\n`);
  const quoted = Buffer.from(raw.toString("latin1").replace(/^(?=>*From )/gm, ">"), "latin1");
  const end = quoted.at(-1) === lineFeed ? "\n" : "\n\n";
  return Buffer.concat([head, quoted, Buffer.from(end)]);
}

/** "Mon Nov 23 09:15:00 2026", in UTC. */
function asctime(at: Date): string {
  const two = (number: number, fill = "0") => String(number).padStart(2, fill);
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map((part) => two(part)).join(":");
  const day = `${days[at.getUTCDay()]} ${months[at.getUTCMonth()]} ${two(at.getUTCDate(), " ")}`;
  return `${day} ${time} ${at.getUTCFullYear()}`;
}
