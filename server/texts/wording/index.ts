/** The texts themselves: what each is for, and how it reads in each language. */

export { defaultText } from "./defaults.ts";
export {
  isTextKey,
  nameless,
  type Placeholder,
  placeholders,
  placeholdersOf,
  type TextKey,
  textKeys,
  texts,
  type ValuesOf,
} from "./keys.ts";
export { type LanguageCode, languageCodes, languageOf, languages, type Texts } from "./language.ts";
