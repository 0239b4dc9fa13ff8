const marksMax = 200;
const name = "found";

/** Marks words in what is shown, without changing it: React keeps what it has drawn. A browser that cannot marks nothing. */
export function markWords(place: Element, words: readonly string[]): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete(name);
  const ranges = rangesOf(place, words);
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
}

/** A designed mail is nobody's but the frame's: its words are marked by elements. */
export function markInFrame(frame: HTMLIFrameElement, words: readonly string[]): void {
  const body = frame.contentDocument?.body;
  if (!body || body.querySelector("mark.found")) return;
  // From the last: what is marked moves nothing before it.
  for (const range of rangesOf(body, words).reverse()) {
    const mark = body.ownerDocument.createElement("mark");
    mark.className = "found";
    range.surroundContents(mark);
  }
}

/** Where the words stand, each within one piece of text. */
function rangesOf(place: Element, words: readonly string[]): Range[] {
  const { ownerDocument: page } = place;
  const wanted = words.map((word) => word.toLowerCase()).filter(Boolean);
  const ranges: Range[] = [];
  const texts = page.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node && ranges.length < marksMax; node = texts.nextNode()) {
    const text = (node.textContent ?? "").toLowerCase();
    for (const word of wanted) {
      for (
        let at = text.indexOf(word);
        at >= 0 && ranges.length < marksMax;
        at = text.indexOf(word, at + word.length)
      ) {
        if (!isWhole(text, at, word)) continue;
        const range = page.createRange();
        range.setStart(node, at);
        range.setEnd(node, Math.min(at + word.length, node.textContent?.length ?? 0));
        ranges.push(range);
      }
    }
  }
  return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

/** Not within another word; scripts without spaces have no such borders. */
function isWhole(text: string, at: number, word: string): boolean {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(word)) return true;
  const around = `${text[at - 1] ?? " "}${text[at + word.length] ?? " "}`;
  return !/\p{L}|\p{N}/u.test(around);
}
