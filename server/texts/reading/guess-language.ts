import type { LanguageCode } from "../wording/index.ts";

const charactersRead = 4_000;
const hitsMin = 2;

/** The words that stand in nearly every text of a language, and in few others'. */
const commonWords: Readonly<Partial<Record<LanguageCode, string>>> = {
  en: "a of to on at by if we i do does did one two yes any before after now new same as out about only can don't i'm the and is was are were have has had not with this that my your our you it for but they would could what when which from been there will please thanks hello dear still",
  de: "es alles damit am im vom ihn hat habe sagt oder bis als dann wenn auf doch mal gibt zum zur hilfe der die das und ist war nicht ich sie wir mit ein eine einen für auf den dem des zu von auch noch aber haben habe hat wurde bei mir mein meine ihr ihre wie kann bitte danke hallo guten sehr nach",
  fr: "un du la et en si oui tout toutes comme ça il elle marche par ne le les des est et je vous nous pas pour une dans que qui sur mon ma mes votre avec mais plus bonjour merci été avez j'ai c'est n'est ce cette du au aux comment était sont",
  nl: "ja nee hier om nu zo wel als hem haar daar heel mij waar de het een en is niet ik u wij met voor van op dat maar ook nog naar mijn uw onze heb heeft hebben kan wordt bij er zijn was geen graag bedankt hallo beste deze dit als",
  es: "un sí en de a y salió tres mejor sin también aquí ya me el los las una es y no que para con por mi su pero como más está estoy usted ustedes hola gracias del al lo se ha he fue muy cuando tengo puedo quiero este esta qué",
  pt: "um o a de e em nas nos pedi chegou já sim ola nao vezes agora os as uma é e não que para com por meu minha seu sua mas como mais está estou você olá obrigado obrigada do da dos das ao foi muito quando tenho posso este esta isto também ainda já bom",
  it: "un lo di e il la in sì si ci da come cosa il gli della una è e non che per con di mio mia suo sua ma come più sono ho ha buongiorno grazie del al lo mi si quando molto questo questa anche ancora nel alla dal",
  pl: "i w na nie się że do to jest z jak po ale za od czy mam był była mnie jeszcze dzień dobry dziękuję proszę już tylko który która moja mój są przez bardzo przy",
  sv: "i jo nej ja alla bara ur och att det är en ett inte jag som på för med har den av till vi ni om men kan min mitt mina hej tack från var när så också hur skulle mycket den här",
};

const counted = Object.entries(commonWords).map(([code, words]) => ({
  code: code as LanguageCode,
  words: new Set(words.split(" ")),
}));

/** Letters that say a language by themselves; each counts like two words. */
const letters: readonly { code: LanguageCode; pattern: RegExp }[] = [
  { code: "de", pattern: /ß/g },
  { code: "pl", pattern: /[ąęłńśźż]/g },
  { code: "es", pattern: /[ñ¿¡]/g },
  { code: "pt", pattern: /[ãõ]/g },
];

/** Languages that we have no texts in and that would be taken for one: their letters or words speak against all. */
const others = /[ðþőűřůěășțğışđћ]|\b(?:og|ikke|jeg|ja|nem|és|nie je|som|bir|için|ve)\b/gu;

/**
 * The language that somebody writes in, by its script and by its commonest words; undefined where that is not clear.
 * Guessing is enough: it decides how dates and buttons read, never what is kept, and a member can change it.
 */
export function guessLanguage(text: string): LanguageCode | undefined {
  const read = text.slice(0, charactersRead).normalize("NFC").toLowerCase();
  const all = count(read, /\p{L}/gu);
  if (all === 0) return undefined;
  if (count(read, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 5 > all) return "ja";
  if (count(read, /\p{Script=Arabic}/gu) * 2 > all) return /[پچژگٹڈ]/.test(read) ? undefined : "ar";
  if (count(read, /\p{Script=Latin}/gu) * 2 < all) return undefined;
  return ofLatin(read);
}

function ofLatin(read: string): LanguageCode | undefined {
  const words = read.replaceAll("’", "'").match(/[\p{L}']+/gu) ?? [];
  const hits = new Map<LanguageCode, number>();
  for (const { code, words: common } of counted) hits.set(code, words.filter((word) => common.has(word)).length);
  for (const { code, pattern } of letters)
    hits.set(code, (hits.get(code) ?? 0) + Math.min(3, count(read, pattern)) * 2);
  const [first, second] = [...hits].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < hitsMin || first[1] === second?.[1]) return undefined;
  return count(read, others) * 3 > first[1] * 2 ? undefined : first[0];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
