import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Asset {
  bytes: Buffer;
  type: string;
}

/** Where assets are served: their names carry a hash of what is in them, so a browser may keep them for ever. */
export const assetsPath = "/c-assets";

const fonts: Readonly<Record<string, string>> = {
  "inter-latin": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "inter-latin-ext": "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  "newsreader-latin": "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
  "newsreader-latin-ext": "@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2",
  "newsreader-latin-italic": "@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2",
  "newsreader-latin-ext-italic": "@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-italic.woff2",
};

const assets = new Map<string, Asset>();
const fontNames = new Map(Object.entries(fonts).map(([name, file]) => [name, addFont(name, file)]));

/** The style of customers' pages, in this order, in one file. */
const styles = ["ground", "fonts", "base", "frame", "answer", "thread", "write", "standing", "small"];
const styleName = addStyle(styles);

export const styleUrl = `${assetsPath}/${styleName}`;
export const textFontUrl = `${assetsPath}/${fontNames.get("inter-latin")}`;

export function findAsset(name: string): Asset | undefined {
  return assets.get(name);
}

function addFont(name: string, file: string): string {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(file)));
  return add(name, "woff2", { bytes, type: "font/woff2" });
}

function addStyle(names: readonly string[]): string {
  const all = names.map((name) => readFileSync(join(import.meta.dirname, `${name}.css`), "utf8")).join("\n");
  const complete = all.replace(/url\("([a-z-]+)"\)/g, (_whole, font: string) => `url("${fontNames.get(font)}")`);
  return add("page", "css", { bytes: Buffer.from(complete), type: "text/css; charset=utf-8" });
}

function add(name: string, ending: string, asset: Asset): string {
  const hash = createHash("sha256").update(asset.bytes).digest("hex").slice(0, 12);
  const full = `${name}.${hash}.${ending}`;
  assets.set(full, asset);
  return full;
}
