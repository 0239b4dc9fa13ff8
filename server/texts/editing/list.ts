import type { Tx } from "#platform/database/index.ts";
import {
  defaultText,
  describePlaceholders,
  exampleValues,
  languageCodes,
  languageOf,
  languages,
  phrasesFor,
  renderText,
  type TextKey,
  textKeys,
  texts,
} from "../index.ts";
import { mustBeLanguage } from "./language-tag.ts";

/** Every text in one language: ours, the company's own, and how it reads with examples. */
export async function listTexts(tx: Tx, given: string | null) {
  const phrases = await phrasesFor(tx, given);
  const language = mustBeLanguage(given ?? phrases.language);
  const rows = await tx.db
    .selectFrom("textOverride")
    .select(["key", "language", "body"])
    .where("workspaceId", "=", tx.workspaceId)
    .execute();
  const changed = new Map(rows.filter((row) => row.language === language).map(({ key, body }) => [key, body]));
  return {
    language,
    languages: languageCodes.map((code) => ({
      code,
      name: languages[code].name,
      direction: languages[code].direction,
      changedCount: rows.filter((row) => row.language === code).length,
    })),
    items: textKeys.map((key) => ({
      key,
      usedIn: texts[key].usedIn,
      placeholders: describePlaceholders(key),
      default: defaultText(key, languageOf(language) ?? languageOf(phrases.language) ?? "en"),
      override: changed.get(key) ?? null,
      example: exampleOf(key, phrases.template(key)),
    })),
  };
}

/** How a text reads with the values of the cast. */
export function exampleOf(key: TextKey, body: string): string {
  return renderText(body, exampleValues(key));
}
