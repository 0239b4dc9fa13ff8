/** What customers read: our wording in eleven languages, the workspace's own, and days and thanks in each of them. */
export { firstNameOf } from "./first-name.ts";
export { formatDuration, formatMoment, formatSize, type MomentStyle } from "./moment.ts";
export { makePhrases, type Phrases, phrasesFor, textFor, type ValuesFor } from "./phrases.ts";
export { guessLanguage, isOnlyThanks } from "./reading/index.ts";
export { describePlaceholders, exampleValues, mustBeKnown, mustRender, partsOf, renderText } from "./render.ts";
export {
  defaultText,
  type LanguageCode,
  languageCodes,
  languageOf,
  languages,
  type Placeholder,
  placeholdersOf,
  type TextKey,
  textKeys,
  texts,
  type ValuesOf,
} from "./wording/index.ts";
