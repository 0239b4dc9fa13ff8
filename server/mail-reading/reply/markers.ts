import { type Line, plainWords } from "./line.ts";
import { forwardWords, messageWords } from "./words.ts";

const dashed = /^[-_=#*~—–>\s]{2,80}([^-_=#*~—–].{1,80}?)[-_=#*~—–<\s]{2,80}:?$/u;
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

function insideDashes(line: Line): string | null {
  if (line.text.length > 200) return null;
  const found = dashed.exec(line.text);
  return found?.[1] === undefined ? null : plainWords(found[1]);
}
