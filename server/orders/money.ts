/** How many digits a currency has behind its point: 2 for EUR, 0 for JPY, 3 for KWD. Undefined: there is no such currency. */
export function currencyDigits(currency: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(currency) || !currencies.has(currency)) return undefined;
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
}

const currencies = new Set(Intl.supportedValuesOf("currency"));

/**
 * An amount as people and programs write it, in the smallest unit: "1.234,50", "1,234.50", "€ 39.90" and "39.9" of EUR.
 * Undefined where it cannot be told what is meant.
 */
export function minorUnits(written: string, digits: number): number | undefined {
  const bare = written.replace(/[^\d.,'\s-]/g, "").replace(/[\s']/g, "");
  if (!/^-?\d/.test(bare)) return undefined;
  const mark = pointOf(bare, digits);
  const [whole = "", part = "", ...more] = mark ? bare.split(mark) : [bare];
  if (more.length > 0 || part.length > digits || !/^\d*$/.test(part)) return undefined;
  if (!/^-?(?:\d+|\d{1,3}(?:[.,]\d{3})+)$/.test(whole)) return undefined;
  const amount = Number(`${whole.replace(/[.,]/g, "")}${part.padEnd(digits, "0")}`);
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** Which mark stands before the fraction: the last one, unless it only groups thousands. */
function pointOf(bare: string, digits: number): "." | "," | undefined {
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  if (last === -1) return undefined;
  const mark = bare[last] === "." ? "." : ",";
  const behind = bare.length - last - 1;
  const isAlone = !bare.includes(mark === "." ? "," : ".");
  const groups = bare.split(mark).length > 2 || (isAlone && behind === 3 && digits !== 3 && !bare.startsWith("0"));
  return groups ? undefined : mark;
}
