/** One mail of a mailbox file. */
export interface MboxMail {
  /** Its place in the file, from 1. */
  number: number;
  raw: Buffer;
  /** At which byte of the file its line "From …" stands, and that line. */
  offset: number;
  begin: string;
  /** Where the next one begins. */
  end: number;
  /** It was longer than `bytesMax`: only its beginning is here. */
  isCut: boolean;
}

interface Limits {
  /** Of one mail; what lies beyond is passed over. */
  bytesMax?: number;
}

/** A file that holds no mails in a row: it does not begin with a line "From …". */
export class NoMbox extends Error {
  constructor() {
    super('This is no mailbox file: an mbox begins with a line "From …". Export the mailbox in the mbox format.');
    this.name = "NoMbox";
  }
}

const mailBytesMax = 50 * 1024 * 1024;
const lineBytesMax = 256 * 1024;
const lineFeed = 10;
const carriageReturn = 13;
const quote = 0x3e;

/** A line that begins a mail says when it came: no sentence that happens to begin with "From" does. */
const beginning = /^From .*\d{1,2}:\d{2}/;
const beginningBytesMax = 500;

/**
 * The mails of a mailbox file (RFC 4155), one after the other, as the bytes come in. Lines that the file had to quote
 * (`>From `, `>>From `: mboxrd) lose their `>` again. Holds one mail at a time. Throws `NoMbox` for any other file.
 */
export async function* readMbox(
  chunks: AsyncIterable<Uint8Array>,
  { bytesMax = mailBytesMax }: Limits = {},
): AsyncGenerator<MboxMail> {
  const gathered = gather(bytesMax);
  let begun = 0;
  let at = 0;
  let place = { offset: 0, begin: "" };
  let afterBlank = true;
  for await (const line of linesOf(chunks)) {
    if (afterBlank && isBeginning(line)) {
      if (begun > 0) yield { number: begun, ...place, end: at, ...gathered.take() };
      place = { offset: at, begin: line.toString("latin1", 0, beginningBytesMax).trimEnd() };
      begun += 1;
    } else if (begun > 0) gathered.add(unquoted(line));
    else if (!isBlank(line)) throw new NoMbox();
    afterBlank = isBlank(line);
    at += line.length;
  }
  if (begun === 0) throw new NoMbox();
  yield { number: begun, ...place, end: at, ...gathered.take() };
}

/** Each line with its end. A line that does not end comes in pieces, which changes nothing for whom adds them up. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    let at = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, at)) {
      yield bytes.subarray(at, end + 1);
      at = end + 1;
    }
    rest = bytes.subarray(at);
    if (rest.length > lineBytesMax) {
      yield rest;
      rest = Buffer.alloc(0);
    }
  }
  if (rest.length > 0) yield rest;
}

function gather(bytesMax: number) {
  let lines: Buffer[] = [];
  let size = 0;
  return {
    add(line: Buffer): void {
      if (size < bytesMax) lines.push(line);
      size += line.length;
    },
    /** The empty line before the next mail belongs to the file, not to the mail. */
    take(): { raw: Buffer; isCut: boolean } {
      const last = lines.at(-1);
      if (last && lines.length > 1 && isBlank(last)) lines.pop();
      const taken = { raw: Buffer.concat(lines).subarray(0, bytesMax), isCut: size > bytesMax };
      lines = [];
      size = 0;
      return taken;
    },
  };
}

function isBeginning(line: Buffer): boolean {
  return line[0] === 0x46 && beginning.test(line.toString("latin1", 0, beginningBytesMax));
}

function unquoted(line: Buffer): Buffer {
  if (line[0] !== quote) return line;
  return /^>+From /.test(line.toString("latin1", 0, 80)) ? line.subarray(1) : line;
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === lineFeed || byte === carriageReturn);
}
