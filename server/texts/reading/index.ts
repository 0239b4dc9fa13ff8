/** What can be told from the words of a customer: whether they only thank, and in which language they write. */
export { guessLanguage } from "./guess-language.ts";
export { isOnlyThanks } from "./only-thanks.ts";
