const unstorable = /[\0\uD800-\uDFFF]/;

/** PostgreSQL's text takes neither NUL nor a lone surrogate: both are left out. */
export function asUnicode(text: string): string {
  if (!unstorable.test(text)) return text;
  return text.replaceAll("\0", "").toWellFormed();
}
