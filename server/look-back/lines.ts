import { hourMs } from "#platform/clock.ts";
import type { Matter, Said } from "./letter.ts";

/** One matter in a list; `letters` are the numbers of the mails behind it. */
export interface Line {
  subject: string;
  customer: string;
  /** RFC 3339, UTC: since when they waited, or when they wrote again. */
  at: string;
  /** How long they waited, or have been waiting at the end of the file; 0 where nobody waited. */
  hours: number;
  letters: number[];
}

/** A mail behind a line. */
export interface ShownLetter {
  from: string;
  at: string;
  subject: string;
  words: string;
  ours: boolean;
}

const wordsMax = 1_200;

/** Writes lines, and keeps the mails behind them so that each can be opened. */
export class Lines {
  readonly #shown = new Map<number, Said>();

  line({ customer, letters }: Matter, { subject, at }: Said, until = at): Line {
    for (const letter of letters) this.#shown.set(letter.number, letter);
    return {
      subject,
      customer: customer.name || customer.address,
      at: new Date(at).toISOString(),
      hours: Math.round(((until - at) / hourMs) * 10) / 10,
      letters: letters.map(({ number }) => number),
    };
  }

  /** By number. */
  letters(): Record<string, ShownLetter> {
    const shown = [...this.#shown].map(([number, { from, at, subject, words, ours }]) => {
      const sender = from.name ? `${from.name} <${from.address}>` : from.address;
      return [number, { from: sender, at: new Date(at).toISOString(), subject, words: words.slice(0, wordsMax), ours }];
    });
    return Object.fromEntries(shown);
  }
}
