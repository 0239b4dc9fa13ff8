import { dayMs } from "#platform/clock.ts";
import type { Letter, Matter, Said } from "./letter.ts";

/** A customer's turn: what they wrote until we answered. */
export interface Turn {
  matter: Matter;
  /** The first letter of it: since then they waited. */
  since: Said;
  /** Ours that answered; undefined: nothing did. */
  answer: Letter | undefined;
}

/** People answer in a new mail too: so long one to the same person counts. */
const elsewhereMs = 14 * dayMs;

/**
 * Who waited for us, since when and until when: each stretch of a customer's letters up to our next. Thanks wait for nothing.
 * `sent` are all letters of ours, those too that stand in no thread of a customer's.
 */
export function turnsOf(matters: readonly Matter[], sent: readonly Letter[]): Turn[] {
  const sentTo = lettersToEach(sent);
  return matters.flatMap((matter) => {
    const turns: Turn[] = [];
    let since: Said | undefined;
    for (const letter of matter.letters) {
      if (letter.ours) {
        if (since) turns.push({ matter, since, answer: letter });
        since = undefined;
      } else if (!letter.isThanks) since ??= letter;
    }
    if (since) turns.push({ matter, since, answer: elsewhere(since, sentTo) });
    return turns;
  });
}

function elsewhere({ from, at }: Said, sentTo: ReadonlyMap<string, readonly Letter[]>): Letter | undefined {
  return sentTo.get(from.address)?.find((letter) => letter.at > at && letter.at <= at + elsewhereMs);
}

function lettersToEach(sent: readonly Letter[]): ReadonlyMap<string, readonly Letter[]> {
  const toEach = new Map<string, Letter[]>();
  for (const letter of [...sent].sort((a, b) => a.at - b.at)) {
    for (const address of letter.to) {
      const before = toEach.get(address);
      if (before) before.push(letter);
      else toEach.set(address, [letter]);
    }
  }
  return toEach;
}
