import { arabic } from "./arabic.ts";
import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { japanese } from "./japanese.ts";
import type { TextKey } from "./keys.ts";
import type { LanguageCode, Texts } from "./language.ts";
import { polish } from "./polish.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";
import { swedish } from "./swedish.ts";

const defaults: Readonly<Record<LanguageCode, Texts>> = {
  en: english,
  de: german,
  fr: french,
  nl: dutch,
  es: spanish,
  pt: portuguese,
  it: italian,
  pl: polish,
  sv: swedish,
  ar: arabic,
  ja: japanese,
};

/** How a text reads before anybody changed it. */
export function defaultText(key: TextKey, language: LanguageCode): string {
  return defaults[language][key];
}
