import { constants, crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from("89504e470d0a1a0a", "hex");
const coloursMax = 256;
/** Colours that differ less than this in each channel are one: five bits of eight stay. */
const keptBits = 5;

/** The same picture with a palette of 256 colours: a page has few, and a repository keeps every byte for ever. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = readPng(png);
  const palette = commonColours(pixels);
  const nearest = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at++) {
    const colour = pixels[at] ?? 0;
    let index = nearest.get(colour);
    if (index === undefined) {
      index = nearestIn(palette, colour);
      nearest.set(colour, index);
    }
    lines[at + Math.floor(at / width) + 1] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits, indexed
  const colours = Buffer.from(palette.flatMap((colour) => [...channels(colour)]));
  const packed = deflateSync(lines, { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY });
  const none = Buffer.alloc(0);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", packed),
    chunk("IEND", none),
  ]);
}

interface Picture {
  width: number;
  height: number;
  /** One number a pixel, 0xrrggbb. */
  pixels: Uint32Array;
}

/** A PNG as a browser's screenshot is: eight bits, RGB with or without alpha, not interlaced. */
function readPng(png: Buffer): Picture {
  let header = Buffer.alloc(13);
  const packed: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const name = png.toString("ascii", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (name === "IHDR") header = Buffer.from(content);
    if (name === "IDAT") packed.push(content);
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytes = header[9] === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(packed));
  const pixels = new Uint32Array(width * height);
  let above: Uint8Array = new Uint8Array(width * bytes);
  for (let y = 0; y < height; y++) {
    const start = y * (width * bytes + 1);
    const line = raw.subarray(start + 1, start + 1 + width * bytes);
    unfilter(line, above, raw[start] ?? 0, bytes);
    for (let x = 0; x < width; x++) pixels[y * width + x] = line.readUIntBE(x * bytes, 3);
    above = line;
  }
  return { width, height, pixels };
}

/** PNG (third edition), section 9.2: each byte was written as a difference from its neighbours. */
function unfilter(line: Uint8Array, above: Uint8Array, filter: number, bytes: number): void {
  for (let at = 0; at < line.length; at++) {
    const left = at < bytes ? 0 : (line[at - bytes] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < bytes ? 0 : (above[at - bytes] ?? 0);
    const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
    line[at] = (line[at] ?? 0) + (guesses[filter] ?? 0);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [fromLeft, fromUp, fromCorner] = [left, up, corner].map((each) => Math.abs(guess - each));
  if (fromLeft === undefined || fromUp === undefined || fromCorner === undefined) return 0;
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left;
  return fromUp <= fromCorner ? up : corner;
}

/** The colours that most pixels have, and then, one by one, whatever would be missed most: far from all others, or in many pixels. */
function commonColours(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  // Large even areas differ by less than their like: they keep their own colour, or the page loses its edges.
  const exact = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = exact.slice(0, coloursMax / 4);
  const missed = groupsOf(counts).map(({ colour, all }) => ({
    colour,
    weight: Math.sqrt(all),
    distance: Math.min(...palette.map((taken) => distanceOf(taken, colour))),
  }));
  while (palette.length < coloursMax) {
    const next = missed.reduce((most, each) =>
      each.weight * each.distance > most.weight * most.distance ? each : most,
    );
    if (next.distance === 0) break;
    palette.push(next.colour);
    for (const each of missed) each.distance = Math.min(each.distance, distanceOf(next.colour, each.colour));
  }
  return palette;
}

/** Colours that are nearly the same, by the one that most of their pixels have, with how many pixels. */
function groupsOf(counts: ReadonlyMap<number, number>): { colour: number; most: number; all: number }[] {
  const alike = new Map<number, { colour: number; most: number; all: number }>();
  for (const [colour, count] of counts) {
    const group = channels(colour).reduce((sum, channel) => (sum << keptBits) | (channel >> (8 - keptBits)), 0);
    const known = alike.get(group) ?? { colour, most: 0, all: 0 };
    if (count > known.most) Object.assign(known, { colour, most: count });
    known.all += count;
    alike.set(group, known);
  }
  return [...alike.values()];
}

function distanceOf(one: number, other: number): number {
  const [red, green, blue] = channels(one);
  const [r, g, b] = channels(other);
  return (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of palette.entries()) {
    const distance = distanceOf(candidate, colour);
    if (distance >= bestDistance) continue;
    best = index;
    bestDistance = distance;
  }
  return best;
}

function channels(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "ascii"), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
