const special = /[&<>"\u00a0]/;

/** Text as HTML that shows it, in content and in double-quoted attributes alike. */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\u00a0", "&nbsp;");
}

/** Plain text as HTML that keeps its lines. */
export function escapeToHtml(text: string): string {
  return escapeHtml(text).replaceAll(/\r\n|\r|\n/g, "<br>");
}
