import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { renderText } from "./render.ts";
import "./tables.ts";
import {
  defaultText,
  isTextKey,
  type LanguageCode,
  languageOf,
  languages,
  nameless,
  type TextKey,
  type ValuesOf,
} from "./wording/index.ts";

/** All texts of a workspace in a reader's language, read once, to be said one after the other. */
export interface Phrases {
  /** As it was asked for, for the `lang` attribute; the workspace's where we have no texts in it. */
  language: string;
  direction: "ltr" | "rtl";
  /** For Intl: whose days and numbers. */
  locale: string;
  /** The text as written, before its placeholders are filled. */
  template(key: TextKey): string;
  /** The text with its values. Without a first name the text for the nameless is taken. It escapes nothing. */
  say<Key extends TextKey>(key: Key, ...values: ValuesFor<Key>): string;
}

/** Texts without placeholders take no second argument. */
export type ValuesFor<Key extends TextKey> = keyof ValuesOf<Key> extends never ? [] : [ValuesOf<Key>];

/**
 * The workspace's own wording comes first, then our default in that language, then both in the workspace's language, then
 * English. `language` is any tag: for `pt-BR` what was written for it comes before what was written for `pt`.
 */
export async function phrasesFor(tx: Tx, language: string | null): Promise<Phrases> {
  const { rows } = await sql<{ own: string; overrides: Record<string, string> | null }>`
    select workspace.language as own,
      (select jsonb_object_agg(text.language || ' ' || text.key, text.body) from text_override as text
       where text.workspace_id = ${tx.workspaceId}) as overrides
    from workspace where workspace.id = ${tx.workspaceId}`.execute(tx.db);
  const { own = "en", overrides } = rows[0] ?? {};
  return makePhrases(new Map(Object.entries(overrides ?? {})), language ?? own, own);
}

/** One text as the reader should see it. For more than one take `phrasesFor`. */
export async function textFor(tx: Tx, key: TextKey, language: string | null): Promise<string> {
  return (await phrasesFor(tx, language)).template(key);
}

/** Pure; `overrides` are keyed by `<language> <key>`. Exported for its table of cases. */
export function makePhrases(overrides: ReadonlyMap<string, string>, asked: string, own: string): Phrases {
  const wanted = asked.toLowerCase();
  const tags = [wanted, wanted.split("-")[0] ?? wanted];
  const code = languageOf(wanted);
  const known = code !== undefined || [...overrides.keys()].some((key) => tags.includes(key.split(" ")[0] ?? ""));
  const ownCode: LanguageCode = languageOf(own) ?? "en";
  const shown = code ?? ownCode;

  function template(key: TextKey): string {
    const changed = tags.map((tag) => overrides.get(`${tag} ${key}`)).find((text) => text !== undefined);
    if (changed !== undefined) return changed;
    if (code) return defaultText(key, code);
    return overrides.get(`${own.toLowerCase()} ${key}`) ?? defaultText(key, ownCode);
  }

  return {
    language: known ? asked : shown,
    direction: languages[shown].direction,
    locale: languages[shown].locale,
    template,
    say: (key, ...[values]) => {
      const given: Record<string, string> = { ...values };
      const other = `${key}${nameless}`;
      const taken = given["first name"] === "" && isTextKey(other) ? other : key;
      return renderText(template(taken), given);
    },
  };
}
