import { isAttribution } from "./attribution.ts";
import { type Line, plainWords } from "./line.ts";
import { forwardWords, messageWords } from "./words.ts";

const message = new RegExp(
  `(?<!\\p{L})(?:${messageWords})(?!\\p{L})|邮件|郵件|信件|メール|メッセージ|메시지|메일`,
  "iu",
);
const forward = new RegExp(`(?:${forwardWords})`, "iu");
const aboveLine =
  /(?:above|over) (?:this|the) line|über dieser (?:zeile|linie)|oberhalb dieser (?:zeile|linie)|au-dessus de cette ligne|(?:encima|arriba) de esta l[ií]nea|(?:acima|encima) desta linha|sopra questa (?:riga|linea)|boven deze (?:lijn|regel)|ovanför (?:denna|den här) (?:rad|linje)|over denne linj|tämän rivin yläpuolelle|powyżej tej lini|nad (?:tuto|tento) (?:čáru|riadok|řádek)|над этой (?:чертой|строкой|линией)|この(?:線|行)より上|此行(?:上方|以上)/i;
const asksForAnswer =
  /^[#\-=*_~\s]{2,}|reply|respond|\btype\b|write|answer|antwort|répon|respon|rispost|rispond|antwoord|svar|vastaa|odpowied|odpov|ответ|返信|回复/i;

/** "----- Original Message -----" in any language: an earlier mail begins. */
export function isOriginalMarker(line: Line): boolean {
  const inside = insideDashes(line);
  if (inside === null) return false;
  if (isAttribution(inside)) return true;
  return message.test(inside) && !forward.test(inside) && inside.split(" ").length <= 6;
}

/** "---------- Forwarded message ---------", "Begin forwarded message:" in any language: what follows was meant to be read. */
export function isForwardMarker(line: Line): boolean {
  const inside = insideDashes(line);
  if (inside !== null) return forward.test(inside) && (message.test(inside) || inside.split(" ").length <= 5);
  if (line.text.length > 100 || !/[:：]\s*$/.test(line.text)) return false;
  const words = plainWords(line.text);
  return forward.test(words) && message.test(words) && words.split(" ").length <= 8;
}

/** "Please type your reply above this line": what is below is an earlier mail, made by a help desk. */
export function isReplyAboveMarker(line: Line): boolean {
  return line.text.length < 160 && aboveLine.test(line.text) && asksForAnswer.test(line.text);
}

/** What stands between two rows of dashes; null when the line is not made so. */
function insideDashes(line: Line): string | null {
  const { text } = line;
  if (text.length < 7 || text.length > 200 || !isDash(text[0]) || !isDash(text[1])) return null;
  let from = 0;
  let to = text.length;
  if (text[to - 1] === ":") to -= 1;
  while (from < to && (isDash(text[from]) || text[from] === " ")) from += 1;
  const dashesEnd = to;
  while (to > from && (isDash(text[to - 1]) || text[to - 1] === " ")) to -= 1;
  if (dashesEnd - to < 2 || !isDash(text[dashesEnd - 1]) || to - from < 2 || to - from > 80) return null;
  return plainWords(text.slice(from, to));
}

function isDash(character: string | undefined): boolean {
  return character !== undefined && "-_=#*~—–>".includes(character);
}
