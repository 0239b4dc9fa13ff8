import { isBlank, type Line, plainWords } from "./line.ts";

/** A signature has no more; what is longer was written. */
const linesMax = 14;
const charactersMax = 1_200;

const device =
  "(?:iphon|ipad|ipod|android|blackberry|samsung|galaxy|huawei|xiaomi|nokia|windows|outlook|yahoo|gmail|mail|mobile|phone|smartphone|handy|mobil|telefon|téléphone|teléfono|telefone|celular|tablet|tablette|htc|sony|xperia|motorola|oneplus|pixel|proton|spark|aol|gmx|web\\.de|t-online|k-9|nine|boxer|thunderbird|sparrow|acompli|airmail|mailbird|bluemail|blue mail|fairemail|myphone|treo|palm|verizon|o2|vodafone|orange|телефон|смартфон|айфон)";

/** "Sent", then "from" or "with", in each language: without the second word it may be a sentence about something sent. */
const sentFrom = [
  "(?:sent|message sent|email sent) (?:from|via|with|using|by)",
  "von mein(?:em|er)|von unterwegs",
  "(?:gesendet|verschickt|versendet) (?:von|mit|über|via|aus)",
  "diese (?:nachricht|e-mail|mail) wurde (?:von|mit|über)",
  "(?:envoyée?|provenance) (?::|de|du|d'|depuis|à partir|avec|par|via)",
  "(?:enviado|enviada|enviat) (?:desde|de|do|da|des|via|a partir|con|com|por|pelo|através)",
  "(?:inviato|inviata) (?:da|dal|dalla|con|tramite)",
  "(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via|door|van)",
  "(?:skickat|skickades) (?:från|via|med)",
  "sendt (?:fra|via|med)",
  "lähetetty",
  "(?:wysłane|wysłano) (?:z|ze|przez)",
  "(?:odesláno|odoslané|poslané) (?:z|ze|zo|pomocí|pomocou)",
  "(?:poslano|poslato) (?:s|sa|z|iz)",
  "trimis (?:de pe|din|cu|de la)",
  "küldve|elküldve",
  "saadetud|išsiųsta|nosūtīts",
  "dikirim dari|gửi từ",
  "(?:στάλθηκε|εστάλη) από",
  "(?:отправлено|надіслано|изпратено) (?:с|со|из|от|через|з|із)",
].join("|");
const sentFromDevice = new RegExp(
  `^(?:${sentFrom})\\s?(?:\\S+ ){0,4}?\\S{0,3}?${device}[\\p{Ll}'’]{0,4}(?!\\p{Ll})(?<rest>.{0,60})$`,
  "iu",
);
/** What makers and providers add, and apologies; anything else behind the name of a phone is a sentence. */
const restWords =
  /^(?:[\p{Lu}\d][\p{L}\p{N}+-]*|on|the|via|using|by|for|von|für|pour|para|per|voor|för|til|z|with|mit|from|network|wireless|smartphone|device|phone|tablet|handheld|mobil\S*|telefon\S*|excuse|please|pardon|forgive|any|typos?|brevity|errors|gesendet|gönderildi|mail|app|lähetetty|küldve)$/u;

const phrases: RegExp[] = [
  /^(?:get|holen sie sich|téléchargez|obtenir|obtener|obtenha|obter|scarica|ottieni|download|hämta|hent|hanki|pobierz|stáhnout|získejte|letöltés|descărcați|установите|скачать|获取|下载|下載|取得) (?:l'|the )?(?:outlook|yahoo)/i,
  /^(?:iphone|ipad|android|スマートフォン|私の)\S{0,12}(?:から送信|より送信)/i,
  /^(?:发自|從我的|从我的|來自我的|来自|发送自)\s?.{0,30}(?:iphone|ipad|传送|傳送|手机|手機|华为|小米|mail|outlook)?/i,
  /^(?:나의|내)\s.{0,20}에서 (?:보냄|보낸|전송)/,
  /^\S{0,20}(?:iphone|ipad|android|telefon)\S{0,8}(?:dan|den|ımdan|umdan|’umdan|'umdan)\s?(?:gönderildi|gönderilmiştir)/i,
  /^(?:הועבר|נשלח) (?:מה|מ).{0,30}$/,
  /^(?:أرسلت|مرسل|تم الإرسال) من .{0,30}$/,
];

/** Programs that put the earlier mail under this line without saying so. */
const outlook = /\boutlook\b/i;

/** Whether a program wrote this line under the mail ("Sent from my iPhone"). */
export function isDeviceLine(text: string): boolean {
  const words = plainWords(text).replace(/^[-–—\s]{1,5}/, "");
  if (words.length > 140 || words.length < 5) return false;
  if (phrases.some((phrase) => phrase.test(words))) return true;
  const rest = sentFromDevice.exec(words)?.groups?.rest;
  if (rest === undefined) return false;
  return rest
    .replaceAll(/<[^>]*>|\([^)]*\)|https?:\S+/g, " ")
    .split(/[\s,.:;/-]+/)
    .every((word) => word === "" || restWords.test(word));
}

const hyphens = /^--\s?$/;

type Stretch = { from: number; to: number };

/**
 * The signatures in `lines[0, end)`: one below what was written, perhaps another below the quote. Something must be written
 * before. `intros` are the lines that introduce quotes, where a signature ends too.
 */
export function signaturesIn(lines: readonly Line[], end: number, intros: ReadonlyMap<number, number>): Stretch[] {
  const found: Stretch[] = [];
  let written = false;
  // Somebody parts paragraphs with hyphens: the last of them begins a signature only if it looks like one.
  let partsParagraphs = false;
  for (let at = 0; at < end; at += intros.get(at) ?? 1) {
    const line = lines[at];
    if (!line || intros.has(at) || line.depth > 0 || isBlank(line)) continue;
    const signature = written ? signatureAt(lines, at, end, intros, partsParagraphs) : null;
    written = true;
    if (signature === null) {
      partsParagraphs ||= hyphens.test(line.text);
      continue;
    }
    found.push(signature);
    at = signature.to - 1;
  }
  return found;
}

function signatureAt(
  lines: readonly Line[],
  at: number,
  end: number,
  intros: ReadonlyMap<number, number>,
  partsParagraphs: boolean,
): Stretch | null {
  const text = lines[at]?.text ?? "";
  if (hyphens.test(text)) {
    // RFC 3676 section 4.3; the space after the hyphens is often lost on the way.
    const to = shortTextEnd(lines, at + 1, end, intros);
    return to === null || (partsParagraphs && hasSentence(lines, at + 1, to)) ? null : { from: at, to };
  }
  if (lines[at]?.rule && isListFooter(lines, at + 1, end)) return { from: at, to: end };
  if (!isDeviceLine(text)) return null;
  const to = outlook.test(text) ? shortTextEnd(lines, at + 1, end, intros) : null;
  return { from: isDashes(lines[at - 1]) ? at - 1 : at, to: to === end ? to : at + 1 };
}

const footerLinesMax = 5;

/** Below a drawn line at the end: the name of a mailing list and where to leave it. */
function isListFooter(lines: readonly Line[], start: number, end: number): boolean {
  const rest: string[] = [];
  for (let at = start; at < end && rest.length <= footerLinesMax; at += 1) {
    const line = lines[at];
    if (line && !isBlank(line)) rest.push(line.depth > 0 ? ">" : line.text);
  }
  const text = rest.join(" ");
  return (
    rest.length > 1 &&
    rest.length <= footerLinesMax &&
    !rest.includes(">") &&
    /https?:\/\//.test(text) &&
    /\blists?\b|unsubscribe/i.test(text)
  );
}

function hasSentence(lines: readonly Line[], start: number, end: number): boolean {
  return lines.slice(start, end).some((line) => line.text.length > 30 && /[.!?]$/.test(line.text));
}

function isDashes(line: Line | undefined): boolean {
  return line !== undefined && /^[-–—_]{1,3}$/.test(line.text);
}

/** Where the text from `start` ends: at the next quote; null when it is too long for a signature. */
function shortTextEnd(
  lines: readonly Line[],
  start: number,
  end: number,
  intros: ReadonlyMap<number, number>,
): number | null {
  let count = 0;
  let characters = 0;
  for (let at = start; at < end; at += 1) {
    const line = lines[at];
    if (!line || line.depth > 0 || intros.has(at)) return at;
    if (isBlank(line)) continue;
    if (hyphens.test(line.text)) return null;
    count += 1;
    characters += line.text.length;
    if (count > linesMax || characters > charactersMax) return null;
  }
  return end;
}
