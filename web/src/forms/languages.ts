/** The languages that mails and pages to customers are written in from the start. Any other can be written in the texts. */
export const languages = ["en", "de", "fr", "nl", "es", "pt", "it", "pl", "sv", "ar", "ja"] as const;

const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** `de` → `German`. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The first of what the browser asks for that is offered. */
export function usualLanguage(wanted: readonly string[]): string {
  const codes = wanted.map((each) => each.split("-")[0]);
  return languages.find((code) => codes[0] === code) ?? languages.find((code) => codes.includes(code)) ?? "en";
}
