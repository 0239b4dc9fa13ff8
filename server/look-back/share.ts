/** A part of a whole, with the interval in which the true rate lies 19 times of 20. */
export interface Share {
  n: number;
  of: number;
  /** 0 to 1; null where there is nothing to take a share of. */
  rate: number | null;
  low: number | null;
  high: number | null;
}

const z = 1.959964; // two-sided 95 %

/** Wilson's score interval (E. B. Wilson, 1927): it holds for small samples and for rates near 0 and 1 too. */
export function shareOf(n: number, of: number): Share {
  if (of === 0) return { n, of, rate: null, low: null, high: null };
  const rate = n / of;
  const scale = 1 + z ** 2 / of;
  const middle = (rate + z ** 2 / (2 * of)) / scale;
  const reach = (z / scale) * Math.sqrt((rate * (1 - rate)) / of + z ** 2 / (4 * of ** 2));
  return { n, of, rate, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
