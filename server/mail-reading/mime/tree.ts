import { lineAt, readHeaderBlock } from "../headers/index.ts";
import { guessBoundary } from "./guess-boundary.ts";
import { type Part, partOf } from "./part.ts";

export type Tree = {
  root: Part;
  flags: Set<TreeFlag>;
};

export type TreeFlag = "header-damaged" | "boundary-missing" | "too-many-parts" | "too-deep";

/** Nobody nests so deep on purpose; what is deeper stays one part. */
const depthMax = 60;
/** Mails with 20 000 parts exist as attacks; the rest of a larger one stays in its last part. */
const partsMax = 20_000;
/** RFC 2046 section 5.1.1 allows 70 characters; some senders write more. */
const boundaryBytesMax = 500;

/** An open multipart: parts are added to it until a boundary of one outside it, or the end, comes. */
type Frame = { part: Part; boundary: string; closed: boolean };

/** The parts of a mail (RFC 2046 section 5.1). Never throws; goes over the bytes once. `bytes` have LF in their line ends. */
export function readTree(bytes: Buffer): Tree {
  return new Walk(bytes).read();
}

class Walk {
  readonly #bytes: Buffer;
  readonly #flags = new Set<TreeFlag>();
  readonly #frames: Frame[] = [];
  /** Boundary to its frames: a lookup per line, however many are open. */
  readonly #open = new Map<string, Frame[]>();
  #parts = 0;
  #leaf: Part | null = null;
  #lookBytesLeft: number;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#lookBytesLeft = 10 * bytes.length;
  }

  read(): Tree {
    const root = this.#begin(0, "text/plain");
    this.#scan(root.bodyStart);
    this.#endLeaf(this.#bytes.length);
    this.#popTo(0, this.#bytes.length);
    return { root, flags: this.#flags };
  }

  /** Reads a header and opens its part. */
  #begin(start: number, defaultType: string): Part {
    const header = readHeaderBlock(this.#bytes, start, this.#bytes.length, (at) => this.#delimiterAt(at) !== null);
    if (header.damaged && start === 0) this.#flags.add("header-damaged");
    const part = partOf(header.fields, header.bodyStart, defaultType);
    this.#parts += 1;
    this.#frames.at(-1)?.part.children.push(part);
    this.#leaf = part;
    const boundary = this.#boundaryOf(part, start === 0);
    if (boundary !== null) this.#push({ part, boundary, closed: false });
    return part;
  }

  #boundaryOf(part: Part, isRoot: boolean): string | null {
    const untyped = isRoot && !part.fields.some((field) => field.name === "content-type");
    if (!part.type.startsWith("multipart/") && !untyped) return null;
    if (this.#frames.length >= depthMax) {
      this.#flags.add("too-deep");
      return null;
    }
    const declared = part.parameters.get("boundary")?.trimEnd();
    if (declared && this.#occurs(declared, part.bodyStart)) return declared;
    const guessed = guessBoundary(this.#bytes, part.bodyStart, (at) => this.#delimiterAt(at) !== null);
    if (guessed === null) return null;
    if (untyped) part.type = "multipart/mixed";
    this.#flags.add("boundary-missing");
    return guessed;
  }

  /** Whether a boundary ever comes. When many were looked for in vain, the rest is believed: each look may cost the whole mail. */
  #occurs(boundary: string, start: number): boolean {
    if (boundary.length > boundaryBytesMax - 10) return false;
    if (this.#lookBytesLeft <= 0) return true;
    const delimiter = `--${boundary}`;
    if (this.#bytes.toString("latin1", start, start + delimiter.length) === delimiter) return true;
    const at = this.#bytes.indexOf(`\n${delimiter}`, start, "latin1");
    this.#lookBytesLeft -= (at < 0 ? this.#bytes.length : at) - start;
    return at >= 0;
  }

  #scan(start: number): void {
    let at = start;
    while (this.#frames.length > 0) {
      const next = this.#atDelimiter(at);
      if (next === "stop") return;
      if (next !== null) {
        at = next;
        continue;
      }
      const newline = this.#bytes.indexOf("\n--", at);
      if (newline < 0) return;
      at = newline + 1;
    }
  }

  /** What to do at a line that is a boundary: where to go on; null when it is none. */
  #atDelimiter(at: number): number | "stop" | null {
    if (this.#bytes[at] !== 0x2d || (at > 0 && this.#bytes[at - 1] !== 10)) return null;
    const found = this.#delimiterAt(at);
    if (found === null) return null;
    if (this.#parts >= partsMax) {
      this.#flags.add("too-many-parts");
      return "stop";
    }
    const contentEnd = this.#lineBreakBefore(at);
    this.#endLeaf(contentEnd);
    this.#popTo(this.#frames.indexOf(found.frame) + 1, contentEnd);
    const { next } = lineAt(this.#bytes, at, this.#bytes.length);
    if (found.ends) {
      found.frame.closed = true;
      return next;
    }
    // RFC 2046 section 5.1.5: what a digest holds are messages.
    return this.#begin(next, found.frame.part.type === "multipart/digest" ? "message/rfc822" : "text/plain").bodyStart;
  }

  #delimiterAt(at: number): { frame: Frame; ends: boolean } | null {
    if (this.#bytes[at] !== 0x2d || this.#bytes[at + 1] !== 0x2d) return null;
    const { contentEnd } = lineAt(this.#bytes, at, Math.min(this.#bytes.length, at + boundaryBytesMax));
    const line = this.#bytes.toString("latin1", at + 2, contentEnd).trimEnd();
    const frame = this.#frameOf(line);
    if (frame) return { frame, ends: false };
    const ending = line.endsWith("--") ? this.#frameOf(line.slice(0, -2)) : null;
    return ending ? { frame: ending, ends: true } : null;
  }

  /** Two open multiparts may have the same boundary: the inner one has it until its end. */
  #frameOf(boundary: string): Frame | null {
    const frames = this.#open.get(boundary);
    return frames?.findLast((frame) => !frame.closed) ?? frames?.at(-1) ?? null;
  }

  #push(frame: Frame): void {
    this.#frames.push(frame);
    this.#open.set(frame.boundary, [...(this.#open.get(frame.boundary) ?? []), frame]);
    this.#leaf = null;
  }

  /** An outer boundary ends all inner parts (RFC 2046 section 5.1.2). */
  #popTo(count: number, contentEnd: number): void {
    while (this.#frames.length > count) {
      const frame = this.#frames.pop();
      if (!frame) return;
      frame.part.bodyEnd = contentEnd;
      const others = this.#open.get(frame.boundary)?.filter((other) => other !== frame) ?? [];
      if (others.length > 0) this.#open.set(frame.boundary, others);
      else this.#open.delete(frame.boundary);
    }
  }

  #endLeaf(contentEnd: number): void {
    if (this.#leaf) this.#leaf.bodyEnd = Math.max(this.#leaf.bodyStart, contentEnd);
    this.#leaf = null;
  }

  /** The line break before a boundary belongs to the boundary (RFC 2046 section 5.1.1). */
  #lineBreakBefore(at: number): number {
    if (at < 1) return at;
    return this.#bytes[at - 1] === 10 && this.#bytes[at - 2] === 13 ? at - 2 : at - 1;
  }
}
