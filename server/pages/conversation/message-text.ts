import type { CustomerPage } from "../../conversations/index.ts";
import { guessLanguage } from "../../texts/index.ts";
import { type Html, html, trusted } from "../markup/index.ts";

type Said = Pick<CustomerPage["messages"][number], "kind" | "text" | "html">;

/** What was said: ours as it was written, with its lists and links; the customer's as text. */
export function wordsOf(message: Said, path: string): Html {
  const language = guessLanguage(message.text);
  const words =
    message.kind === "outbound" && message.html
      ? trusted(withOwnPictures(message.html, path))
      : html`${paragraphs(message.text)}`;
  return html`<div class="rich"${language && html` lang="${language}"`}>${words}</div>`;
}

/** Text as paragraphs, its addresses as links. */
export function paragraphs(text: string): Html[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => {
      const lines = paragraph.trim().split("\n").map(linked);
      return html`<p>${lines.map((line, index) => (index === 0 ? line : html`<br>${line}`))}</p>`;
    });
}

/** The first paragraph alone; undefined where there is no more than one. */
export function beginningOf(message: Said): Html | undefined {
  const all = paragraphs(message.text);
  return all.length > 1 ? all[0] : undefined;
}

const address = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

function linked(line: string): Html {
  const pieces: Html[] = [];
  let from = 0;
  for (const { 0: url, index } of line.matchAll(address)) {
    pieces.push(html`${line.slice(from, index)}<a href="${url}" rel="noopener noreferrer nofollow">${url}</a>`);
    from = index + url.length;
  }
  return html`${pieces}${line.slice(from)}`;
}

/** Pictures in an answer are files of the API, which only members may fetch; here they come from the page's own path. */
function withOwnPictures(markup: string, path: string): string {
  return markup.replaceAll(/\bsrc="\/api\/v1\/attachments\/([0-9a-f-]{36})[^"]*"/g, `src="${path}/attachments/$1"`);
}
