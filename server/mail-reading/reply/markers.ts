import { isAttribution } from "./attribution.ts";
import { type Line, plainWords } from "./line.ts";
import { forwardWords, messageWords } from "./words.ts";

const message = new RegExp(
  `(?<!\\p{L})(?:${messageWords})(?!\\p{L})|邮件|郵件|信件|メール|メッセージ|메시지|메일`,
  "iu",
);
const forward = new RegExp(`(?:${forwardWords})`, "iu");
const typeAbove =
  /^[#\-=*_>\s]{0,30}(?:please )?(?:type|reply|write|respond|antworten sie|bitte antworten|répondez|veuillez répondre|responda|responder|escriba|rispondi|antwoord|skriv|svara)\b.{0,60}\b(?:above|über|oberhalb|au-dessus|encima|arriba|acima|sopra|boven|ovanför|over|ovenfor)\b.{0,40}$/i;

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
  return line.text.length < 160 && typeAbove.test(line.text);
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
