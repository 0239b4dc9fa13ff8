import { Refusal } from "#platform/errors.ts";

/** A well-formed tag, in lower case as it is stored: `de`, `pt-br`. Languages without texts of ours are welcome. */
export function mustBeLanguage(tag: string): string {
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0];
    if (canonical && canonical.length <= 20) return canonical.toLowerCase();
  } catch {}
  throw new Refusal(422, "unknown_language", `"${tag}" is no language tag. Write one like de, pt-BR or da.`, {
    field: "language",
  });
}
