import { onDark, onLight } from "./colour.ts";
import { type Markup, markup } from "./markup.ts";

/**
 * How mails look: one column, the reader's own type, no picture but a face. Colours stand inline, because mail programs drop
 * classes, and again for the dark, because some turn the sheet dark and leave inline colours alone.
 */
const font = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const quiet = "#6b665b";
const line = "#e5dfd4";
const edge = "#8b8577";

export const styles = {
  sheet: `max-width:600px;padding:12px 4px;font-family:${font};font-size:15.5px;line-height:1.55;overflow-wrap:break-word`,
  paragraph: "margin:0 0 12px",
  rule: `margin-top:22px;padding-top:18px;border-top:1px solid ${line}`,
  title: "margin:0 0 11px;font-weight:600",
  small: `margin:0 0 2px;font-size:13.5px;line-height:1.5;color:${quiet}`,
  link: `color:${quiet};text-decoration:underline`,
  name: "font-weight:600;font-size:14.5px;line-height:1.4",
  about: `font-size:13.5px;line-height:1.4;color:${quiet}`,
  quote: "margin:8px 0 0;padding:0 0 0 13px;border-left:2px solid #d6cfc1;font-size:14.5px;color:#4a463e",
  quoteFromRight: "margin:8px 0 0;padding:0 13px 0 0;border-right:2px solid #d6cfc1;font-size:14.5px;color:#4a463e",
  button: "display:block;padding:11px 8px;line-height:22px;font-weight:600;text-decoration:none",
} as const;

export function head(subject: string, colour: string): Markup {
  const dark = onDark(colour);
  return markup`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (prefers-color-scheme: dark) {
  .mh-quiet { color: #a8a297 !important }
  .mh-quote { color: #c4bfb4 !important; border-color: #4a4842 !important }
  .mh-rule { border-color: #3b3a36 !important }
  .mh-yes { border-color: ${dark} !important; color: ${dark} !important }
  .mh-no { border-color: #8b8577 !important; color: #eeebe4 !important }
}
</style>
</head>`;
}

/** Two links of the same size and weight, side by side; a table, because mail programs know no grid. */
export function twoButtons(yes: { label: string; url: string }, no: { label: string; url: string }, colour: string) {
  const main = onLight(colour);
  return markup`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:400px;margin:0 0 10px;border-collapse:separate;table-layout:fixed"><tr>
<td width="49%" align="center" class="mh-yes" style="width:49%;border:1.5px solid ${main};border-radius:10px"><a href="${yes.url}" class="mh-yes" style="${styles.button};color:${main}">${yes.label}</a></td>
<td width="2%" style="width:2%;font-size:0">&nbsp;</td>
<td width="49%" align="center" class="mh-no" style="width:49%;border:1.5px solid ${edge};border-radius:10px"><a href="${no.url}" class="mh-no" style="${styles.button};color:#1d1b17">${no.label}</a></td>
</tr></table>`;
}
