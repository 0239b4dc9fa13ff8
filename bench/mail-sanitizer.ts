import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Page } from "playwright-core";
import { unpackChromium } from "../e2e/chromium.ts";
import { readMail, sanitizeHtml } from "../server/mail-reading/index.ts";
import type { Corpus } from "./mail-judges.ts";

/**
 * Loads what `sanitizeHtml` makes of every example into a real browser, scripts on, and says what ran, what was loaded from
 * elsewhere and how much of the text of harmless mails was kept:
 *   node bench/mail-sanitizer.ts [folder]
 */
const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "../../shared/corpora"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await unpackChromium()),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
const page = await browser.newPage();
let sawCanary = false;
const seen = { ran: [] as string[], loaded: [] as string[] };
page.on("dialog", (dialog) => {
  if (dialog.message() === "canary") sawCanary = true;
  else seen.ran.push(dialog.message());
  void dialog.dismiss();
});
await page.route("**/*", (route) => {
  const url = route.request().url();
  if (url === "http://page.test/")
    return route.fulfill({ contentType: "text/html", body: `<!doctype html><script>${script}</script><body>` });
  if (!/^(?:data|cid|about|blob):/.test(url)) seen.loaded.push(url);
  return route.abort();
});

/** In the page: shows a mail twice, the second time from what the browser made of it; follows no link but looks at each. */
const script = `
  function show(html) {
    const place = document.body.appendChild(document.createElement("div"));
    place.innerHTML = html;
    document.body.appendChild(document.createElement("div")).innerHTML = place.innerHTML;
    for (const link of document.querySelectorAll("a[href]"))
      if (!/^(?:https?|mailto|tel|sms|ftp|geo|cid):/.test(link.protocol)) alert(link.href);
  }
  function read(html) {
    document.body.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
    return document.body.innerText;
  }`;

const totals = { vectors: 0, ran: 0, loaded: 0, milliseconds: 0, benign: 0, keptWords: 0, words: 0 };
// A browser that nothing happens in would find everything safe.
await show(page, '<img src=x onerror="alert(`canary`)"><img src="http://track.test/canary">');
await page.waitForTimeout(500);
if (!sawCanary || seen.loaded.length === 0) throw new Error("The browser does not run what it should.");
for (const name of readdirSync(folder)) {
  const corpus: Corpus = JSON.parse(readFileSync(join(folder, name, "INDEX.json"), "utf8"));
  for (const each of corpus.cases) {
    if (corpus.kind === "sanitize") await tryVector(`${name} ${each.id}`, each.html ?? "");
    else if (each.file) await tryMail(`${name} ${each.id}`, join(folder, name, each.file), each.kind === "text/html");
  }
}
console.log(totals);
await browser.close();

async function tryVector(id: string, html: string): Promise<void> {
  const started = performance.now();
  const safe = sanitizeHtml(html);
  totals.milliseconds += performance.now() - started;
  totals.vectors += 1;
  await show(page, safe);
  report(id, safe);
}

async function show(into: Page, html: string): Promise<void> {
  seen.ran = [];
  seen.loaded = [];
  await into.goto("http://page.test/");
  await into.evaluate(`show(${JSON.stringify(html)})`);
  await into.waitForTimeout(100);
}

function report(id: string, safe: string): void {
  if (seen.ran.length > 0) totals.ran += 1;
  if (seen.loaded.length > 0) totals.loaded += 1;
  if (seen.ran.length + seen.loaded.length > 0) console.log(id, seen, safe.slice(0, 300));
}

/** Words that a browser shows of the original, without its scripts, and of ours. */
async function tryMail(id: string, file: string, isHtml: boolean): Promise<void> {
  const bytes = readFileSync(file);
  if (!isHtml && !/text\/html/i.test(bytes.toString("latin1"))) return;
  const original = isHtml ? bytes.toString("utf8") : "";
  const safe = isHtml ? sanitizeHtml(original) : readMail(bytes).html;
  if (!safe) return;
  await show(page, safe);
  report(id, safe);
  if (!isHtml) return;
  const wanted = await wordsOf(original.replaceAll(/<script[\s\S]*?<\/script>/gi, ""));
  const kept = new Set(await wordsOf(safe));
  const count = wanted.filter((word) => kept.has(word)).length;
  totals.benign += 1;
  totals.words += wanted.length;
  totals.keptWords += count;
  if (count < wanted.length) console.log(id, "lost", wanted.filter((word) => !kept.has(word)).slice(0, 20));
}

async function wordsOf(html: string): Promise<string[]> {
  await page.goto("http://page.test/");
  const text = String(await page.evaluate(`read(${JSON.stringify(html)})`));
  return text.split(/\s+/).filter((word) => word !== "");
}
