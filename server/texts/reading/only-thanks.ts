import { thanksWords } from "./thanks-words.ts";

const charactersMax = 300;
const nameWordsMax = 4;

const kinds = ["thanks", "around", "greetings", "closings"] as const;
type Kind = (typeof kinds)[number];

/** Every phrase of every language, the longest first: people mix ("Merci! Best regards"). */
const phrases: readonly { text: string; kind: Kind; joined: boolean }[] = kinds
  .flatMap((kind) =>
    Object.values(thanksWords).flatMap((words) =>
      words[kind].map((text) => ({ text: plain(text), kind, joined: isJoined(text) })),
    ),
  )
  .sort((a, b) => b.text.length - a.text.length || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));

/**
 * Whether a message thanks and says nothing else: then the conversation keeps its state. It is decided by what may stand there,
 * so whatever this list does not know ("Thanks, but...", "thanks for nothing", "thanks in advance") is not only thanks.
 * `names` are those of the people on the conversation, wherever they stand and in any script.
 */
export function isOnlyThanks(text: string, names: readonly string[] = []): boolean {
  if (text.length > charactersMax || /[?？؟]/.test(text)) return false;
  const known = new Set(names.flatMap((name) => plain(name).split(" ")));
  let thanked = false;
  for (const line of text.normalize("NFKC").split(/\n+/)) {
    for (const [index, { part, afterComma }] of partsOf(line).entries()) {
      const read = readPart(part, known, thanked && (index === 0 ? part.trim() === line.trim() : afterComma));
      if (read === "else") return false;
      if (read === "thanks") thanked = true;
    }
  }
  return thanked;
}

/** A line between its stops, each with whether a comma stood before it: there a name may follow ("Best regards, Ama"). */
function partsOf(line: string): { part: string; afterComma: boolean }[] {
  const pieces = line.split(/([.!,;:…~–—-]+(?=\s|$)|[。、，！؛،])/);
  return pieces.flatMap((part, index) =>
    index % 2 === 1 || plain(part) === "" ? [] : [{ part, afterComma: /[,،、]/.test(pieces[index - 1] ?? "") }],
  );
}

/** A part between two stops: only known phrases, and a name where one may stand. `signs`: the part itself may be a name. */
function readPart(part: string, known: ReadonlySet<string>, signs: boolean): "thanks" | "allowed" | "else" {
  let left = part;
  let thanked = false;
  let mayName = signs;
  for (let found = phraseAt(left); found; found = phraseAt(left)) {
    if (found.kind === "thanks") thanked = true;
    mayName = true;
    left = found.rest;
  }
  const words = left.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const named = words.every((word) => known.has(plain(word)) || (mayName && isName(word)));
  if (!named || words.length > nameWordsMax) return "else";
  return thanked ? "thanks" : "allowed";
}

function phraseAt(text: string): { kind: Kind; rest: string } | undefined {
  const words = plain(text);
  const found = phrases.find(
    (phrase) =>
      words.startsWith(phrase.text) &&
      (phrase.joined || words.length === phrase.text.length || words[phrase.text.length] === " "),
  );
  if (!found) return undefined;
  if (found.joined) return { kind: found.kind, rest: words.slice(found.text.length) };
  const count = found.text.split(" ").length;
  const kept = text.split(/\s+/).filter((word) => plain(word) !== "");
  return { kind: found.kind, rest: kept.slice(count).join(" ") };
}

/** Words that begin with a capital and are no names, each of which turns thanks into something else. */
const noNames = new Set(
  `no not nothing still broken problem refund unfortunately however please help wait stop again sorry
  nein nicht nichts kaputt defekt leider problem aber bitte hilfe reklamation rückerstattung storno warten geht
  non pas rien cassé problème malheureusement mais remboursement aide attente
  nee niet niets stuk kapot helaas maar probleem terugbetaling hulp
  nada roto problema pero reembolso ayuda lamentablemente não avariado partido mas infelizmente reembolso ajuda
  niente rotto problema ma purtroppo rimborso aiuto nie nic zepsuty problem ale niestety zwrot pomocy
  nej inte inget trasig trasigt problem men tyvärr återbetalning hjälp`.split(/\s+/),
);

function isName(word: string): boolean {
  const letters = word.replace(/[^\p{L}'’.-]/gu, "");
  if (letters.length !== word.replace(/[^\p{L}\p{N}'’.-]/gu, "").length) return false;
  if (noNames.has(plain(word))) return false;
  if (/^(?:van|von|de|der|den|da|dos|di|af|el|al|bin|y|e)$/.test(letters)) return true;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,6}(?:様|さま|さん)$/u.test(letters)) return true;
  return /^\p{Lu}(?:\.|[\p{Ll}'’]+(?:[-'’]?\p{Lu}?\p{Ll}+)*\.?)$/u.test(letters);
}

/** Lower case, without accents of Arabic vowels, punctuation and pictures; one kind of apostrophe and of space. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/[\u064b-\u0652\u0640]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Scripts that are written without spaces between words. */
function isJoined(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
