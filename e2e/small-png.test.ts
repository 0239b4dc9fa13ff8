import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { smallPng } from "./small-png.ts";

const width = 300;
const height = 300;

/** A picture as a browser takes it, of a colour a pixel. */
function pngOf(colourAt: (x: number, y: number) => number): Buffer {
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines.writeUIntBE(colourAt(x, y), y * (width * 3 + 1) + 1 + x * 3, 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(lines))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "ascii"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function paletteOf(png: Buffer): number[] {
  const at = png.indexOf("PLTE");
  const bytes = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  return Array.from({ length: bytes.length / 3 }, (_, index) => bytes.readUIntBE(index * 3, 3));
}

test("a small face keeps its colours on a page full of greys", () => {
  const skin = 0x8d5524;
  const isFace = (x: number, y: number) => x < 6 && y < 6;
  const picture = pngOf((x, y) => (isFace(x, y) ? skin : ((x + y) % 256) * 0x010101));
  const palette = paletteOf(smallPng(picture));
  expect(palette).toContain(skin);
  expect(palette.length).toBeLessThanOrEqual(256);
});

test("a page of few colours keeps each of them", () => {
  const colours = [0xfffefc, 0xf4f0e9, 0x17614f, 0x1c1a17];
  const palette = paletteOf(smallPng(pngOf((x) => colours[x % 4] ?? 0)));
  expect(palette.sort()).toEqual(colours.sort());
});
