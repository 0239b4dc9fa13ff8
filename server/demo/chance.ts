/** Repeatable chance: the same seed tells the same story. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  between: (least: number, most: number) => number;
  whole: (least: number, most: number) => number;
  happens: (probability: number) => boolean;
  pick: <Choice>(choices: readonly Choice[]) => Choice;
  weighted: <Choice>(choices: readonly Choice[], weightOf: (choice: Choice) => number) => Choice;
};

/** mulberry32: 32 bits of state, good enough for stories. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (least: number, most: number) => least + next() * (most - least);
  return {
    next,
    between,
    whole: (least, most) => Math.floor(between(least, most + 1)),
    happens: (probability) => next() < probability,
    pick: (choices) => must(choices[Math.floor(next() * choices.length)]),
    weighted: (choices, weightOf) => {
      let left = next() * choices.reduce((sum, choice) => sum + weightOf(choice), 0);
      const found = choices.find((choice) => {
        left -= weightOf(choice);
        return left < 0;
      });
      return must(found ?? choices.at(-1));
    },
  };
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("There was nothing to choose from.");
  return value;
}
