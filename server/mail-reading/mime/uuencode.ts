/** What lies between `begin` and `end` (POSIX uuencode), which mail before MIME used. Without them the body stays as it is. */
export function decodeUu(body: Buffer): Buffer {
  const lines = body.toString("latin1").split(/\r?\n/);
  const begin = lines.findIndex((line) => /^begin \d{3,4} /.test(line));
  if (begin < 0) return body;
  const pieces: Buffer[] = [];
  for (const line of lines.slice(begin + 1)) {
    if (line === "end" || line === "`" || line === "") break;
    pieces.push(decodeLine(line));
  }
  return Buffer.concat(pieces);
}

/** One letter for the length, then four letters for three bytes. */
function decodeLine(line: string): Buffer {
  const length = (line.charCodeAt(0) - 32) & 0x3f;
  const bytes: number[] = [];
  for (let at = 1; at < line.length && bytes.length < length; at += 4) {
    const [one = 0, two = 0, three = 0, four = 0] = [0, 1, 2, 3].map(
      (offset) => ((line.charCodeAt(at + offset) || 32) - 32) & 0x3f,
    );
    bytes.push((one << 2) | (two >> 4), ((two << 4) | (three >> 2)) & 0xff, ((three << 6) | four) & 0xff);
  }
  return Buffer.from(bytes.slice(0, length));
}
