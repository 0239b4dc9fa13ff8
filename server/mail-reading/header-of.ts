/** A header beyond this is read as body; no real one is. */
const headerBytesMax = 256 * 1024;

/** The header of a mail alone, with the empty line behind it: enough to see whom it is from and for, in no time. */
export function headerOf(raw: Buffer): Buffer {
  const head = raw.subarray(0, headerBytesMax);
  const empty = /\n\r?\n/.exec(head.toString("latin1"));
  return empty ? head.subarray(0, empty.index + empty[0].length) : head;
}
