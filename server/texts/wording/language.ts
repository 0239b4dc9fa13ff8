import type { TextKey } from "./keys.ts";

/** All texts in one language. A missing one does not compile. */
export type Texts = Readonly<Record<TextKey, string>>;

interface Language {
  /** Its name in itself, as a reader looks for it. */
  name: string;
  direction: "ltr" | "rtl";
  /** Whose way to write days and numbers is taken: British English, as the texts are. */
  locale: string;
}

export const languages = {
  en: { name: "English", direction: "ltr", locale: "en-GB" },
  de: { name: "Deutsch", direction: "ltr", locale: "de" },
  fr: { name: "Français", direction: "ltr", locale: "fr" },
  nl: { name: "Nederlands", direction: "ltr", locale: "nl" },
  es: { name: "Español", direction: "ltr", locale: "es" },
  pt: { name: "Português", direction: "ltr", locale: "pt-PT" },
  it: { name: "Italiano", direction: "ltr", locale: "it" },
  pl: { name: "Polski", direction: "ltr", locale: "pl" },
  sv: { name: "Svenska", direction: "ltr", locale: "sv" },
  ar: { name: "العربية", direction: "rtl", locale: "ar-u-nu-latn" },
  ja: { name: "日本語", direction: "ltr", locale: "ja" },
} as const satisfies Record<string, Language>;

export type LanguageCode = keyof typeof languages;

export const languageCodes = Object.keys(languages).filter(isLanguageCode);

export function isLanguageCode(code: string): code is LanguageCode {
  return Object.hasOwn(languages, code);
}

/** The language of ours that a tag such as `pt-BR` names; nothing for one that has no texts of ours. */
export function languageOf(tag: string | null | undefined): LanguageCode | undefined {
  const code = tag?.toLowerCase().split(/[-_]/)[0] ?? "";
  return isLanguageCode(code) ? code : undefined;
}
