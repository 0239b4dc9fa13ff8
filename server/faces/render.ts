// Paints the faces as PNG, once, after a drawing has changed: `node_modules/.bin/node server/faces/render.ts`.
// With the name of a file it paints a contact sheet there instead, to look at.
import { writeFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { unpackChromium } from "../../e2e/chromium.ts";
import { faces } from "./gallery.ts";
import { faceSvg, pngFile } from "./pictures.ts";
import { squeeze } from "./squeeze.ts";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const sheet = process.argv[2];
const browser = await chromium.launch({ executablePath: await unpackChromium(), args: flags });
try {
  if (sheet) await paintSheet(browser, sheet);
  else await paintFaces(browser);
} finally {
  await browser.close();
}

async function paintFaces(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 96, height: 96 } });
  for (const { id } of faces) {
    await page.setContent(`<style>*{margin:0}svg{display:block;width:96px}</style>${faceSvg(id)}`);
    const png = squeeze(await page.screenshot({ omitBackground: true }));
    writeFileSync(pngFile(id), png);
    console.info(`${id}: ${png.length} bytes`);
  }
}

async function paintSheet(browser: Browser, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1320, height: 900 } });
  const large = faces.map(({ id }) => `<figure>${faceSvg(id)}<figcaption>${id}</figcaption></figure>`).join("");
  const small = faces.map(({ id }) => `<i>${faceSvg(id)}</i>`).join("");
  await page.setContent(`<style>body{background:#f4f1eb;font:12px sans-serif}main{display:grid;grid-template-columns:repeat(6,200px);gap:14px}
    figure{margin:0;text-align:center}figure svg{width:190px}i{display:inline-block;width:32px;margin:4px}</style><main>${large}</main>${small}`);
  await page.screenshot({ path: file, fullPage: true });
}
