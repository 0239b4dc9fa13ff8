import { languageOf } from "./wording/index.ts";

const titles = /^(?:dr|prof|mr|mrs|ms|mx|herr|frau|hr|fr|mme|m|mevr|dhr|sig|sigra|sr|sra|pan|pani)\.?$/i;
const boxes = /^(?:info|support|hello|contact|office|sales|admin|mail|service|kontakt|noreply|no-reply)$/i;

/** A name in a mail may be a megabyte long; the first name of one stands at its beginning. */
const nameLengthMax = 500;

/**
 * What `{first name}` says, or an empty text where no person's name is known (then the text for the nameless is taken). In
 * Japanese one addresses by the whole name.
 */
export function firstNameOf(name: string, language: string): string {
  const clean = name.slice(0, nameLengthMax).trim().replace(/\s+/g, " ");
  if (clean.includes("@") || boxes.test(clean) || !/\p{L}/u.test(clean)) return "";
  if (languageOf(language) === "ja") return clean;
  const [family, given] = clean.split(/,\s*/, 2);
  const words = (given || family || "").split(" ").filter((word) => !titles.test(word));
  return words[0] ?? "";
}
