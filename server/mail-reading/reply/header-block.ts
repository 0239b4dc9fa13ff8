import { isBlank, type Line, plainWords } from "./line.ts";
import { headerLabels, type LabelClass } from "./words.ts";

/** How far fields may lie apart: a long list of addresses goes over a few lines. */
const gapMax = 3;
const blockLinesMax = 25;

const classes = new Map<string, LabelClass[]>();
for (const [name, words] of Object.entries(headerLabels)) {
  for (const word of words.split("|")) classes.set(word, [...(classes.get(word) ?? []), name as LabelClass]);
}

type Found = { classes: LabelClass[]; value: string };

/**
 * Whether the fields of an earlier mail (From, Sent, To, Subject …) begin here, and where they end; 0 when they don't.
 * A list that somebody writes ("From: Accra, To: Oslo, Date: 5 May") lacks the address and the subject.
 */
export function headerBlockAt(lines: readonly Line[], start: number): number {
  const first = lines[start];
  if (!first || fieldOf(first) === null) return 0;
  const found: Found[] = [];
  let end = start;
  let gap = 0;
  for (let at = start; at < Math.min(lines.length, start + blockLinesMax); at += 1) {
    const line = lines[at];
    if (!line || line.depth !== first.depth) break;
    const field = fieldOf(line);
    if (field) {
      found.push(field);
      end = at + 1;
      gap = 0;
    } else {
      gap += isBlank(line) && has(found, "subject") ? gapMax : 1;
      if (gap > gapMax) break;
    }
  }
  return isMailHeader(found) ? end - start : 0;
}

function isMailHeader(found: Found[]): boolean {
  const from = found.find((field) => field.classes.includes("from"));
  if (!from) return false;
  const kinds = (["date", "to", "copy", "subject"] as const).filter((kind) => has(found, kind));
  const hasAddress = found.some((field) => /@|\[mailto:|<[^>]+>/.test(field.value));
  const hasTime = found.some((field) => field.classes.includes("date") && /\d{4}|\d{1,2}[:.]\d{2}/.test(field.value));
  if (kinds.includes("subject") && kinds.length >= 2 && (hasAddress || hasTime)) return true;
  // One line holds them all: "From: ama@example.org Date: …".
  const inline = /@.{0,80}\b(?:date|sent|to|subject|gesendet|datum|betreff|envoyé|enviado)\s?:/i.test(from.value);
  if (/@/.test(from.value) && (kinds.length >= 1 || inline)) return true;
  return hasAddress && kinds.length >= 2;
}

function has(found: Found[], kind: LabelClass): boolean {
  return found.some((field) => field.classes.includes(kind));
}

const known = new WeakMap<Line, Found | "none">();

/** Each line is asked about many times, from every line above it. */
function fieldOf(line: Line): Found | null {
  const cached = known.get(line);
  if (cached !== undefined) return cached === "none" ? null : cached;
  const found = readField(line.text);
  known.set(line, found ?? "none");
  return found;
}

/** `Label: value`, in whatever way the label is made bold. */
function readField(written: string): Found | null {
  if (written.length > 1_000 || !/[:：]/.test(written.slice(0, 60))) return null;
  const text = plainWords(written);
  const colon = text.slice(0, 40).search(/[:：]/);
  if (colon <= 0) return null;
  const label = text
    .slice(0, colon)
    .trim()
    .toLowerCase()
    .replace(/^[-•>|]+ ?/, "");
  const kinds = classes.get(label);
  return kinds ? { classes: kinds, value: text.slice(colon + 1).trim() } : null;
}
