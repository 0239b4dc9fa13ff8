import { english } from "./english.ts";
import type { TextKey } from "./keys.ts";
import type { LanguageCode, Texts } from "./language.ts";

const defaults: Readonly<Partial<Record<LanguageCode, Texts>>> = { en: english };

/** How a text reads before anybody changed it. */
export function defaultText(key: TextKey, language: LanguageCode): string {
  return (defaults[language] ?? english)[key];
}
