import { isBlank, type Line, plainWords } from "./line.ts";

/** Lawyers' paragraphs: how they begin, or what they all say. */
const beginnings =
  /^(?:(?:confidentiality|legal|privacy|important|email|e-mail)[\s-]{1,3}(?:notice|disclaimer|note|warning|statement)|disclaimer|this (?:e-?mail|message|communication|transmission)(?:,| and| \(| is| may| contains| was| has|\s+together| message)|the (?:information|contents?) (?:contained |transmitted )?(?:in|of) this|the information (?:contained|transmitted|in)|if you (?:are not the intended|have received this)|diese (?:e-?mail|nachricht)(?: und| kann| enthält| ist)|der inhalt dieser|ce (?:message|courriel|courrier|mail)(?: et| est| peut| électronique|,)|este (?:mensaje|correo|e-?mail)(?: y| es| puede| contiene| electrónico)|la información contenida|esta mensagem|este e-?mail|questo messaggio|questa e-?mail|le informazioni contenute|dit bericht|deze e-?mail|de informatie (?:verzonden|in)|detta (?:e-post|meddelande)|niniejsza wiadomość|treść tej wiadomości|настоящее сообщение|данное сообщение|please consider the environment|before printing|p think before)/i;
const content =
  /confidential|privileged|intended (?:recipient|only|solely|for)|not the (?:intended|named) (?:recipient|addressee)|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|poufn|конфиденциальн|received (?:this|it) (?:e-?mail |message |communication )?in error|irrtümlich|par erreur|por error|per errore|consider the environment|printing this/i;

const paragraphsMax = 10;

/** Where the lines of a disclaimer at the end of `lines[start, end)` begin; `end` when there is none. */
export function disclaimerStart(lines: readonly Line[], start: number, end: number): number {
  let from = end;
  let count = 0;
  for (let stop = end; stop > start && count < paragraphsMax; count += 1) {
    const paragraph = lastParagraph(lines, start, stop);
    if (paragraph === null || !isDisclaimer(lines, paragraph.from, paragraph.to)) break;
    from = paragraph.from;
    stop = paragraph.from;
  }
  return hasTextBefore(lines, start, from) ? from : end;
}

function isDisclaimer(lines: readonly Line[], from: number, to: number): boolean {
  const text = plainWords(
    lines
      .slice(from, to)
      .map((line) => line.text)
      .join(" ")
      .slice(0, 3_000),
  );
  return beginnings.test(text.replace(/^[\W_]{0,5}/, "")) && content.test(text);
}

function lastParagraph(lines: readonly Line[], start: number, end: number): { from: number; to: number } | null {
  let to = end;
  while (to > start && isGap(lines[to - 1])) to -= 1;
  let from = to;
  while (from > start && !isGap(lines[from - 1]) && (lines[from - 1]?.depth ?? 0) === 0) from -= 1;
  return from < to ? { from, to } : null;
}

function isGap(line: Line | undefined): boolean {
  return line === undefined || isBlank(line) || line.rule || /^[-_=*]{3,}$/.test(line.text);
}

function hasTextBefore(lines: readonly Line[], start: number, from: number): boolean {
  return lines.slice(start, from).some((line) => !isGap(line) && line.depth === 0);
}
