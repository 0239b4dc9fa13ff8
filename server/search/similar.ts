/** Whether one typing error lies between two words: a letter too many, too few, another one, or two that changed places. */
export function isSimilar(typed: string, word: string): boolean {
  const [a, b] = [[...typed], [...word]];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/**
 * The beginning and the end of a word, one of which is as it was typed whatever the one error was: also two letters that changed
 * places at the border touch only one of them, as a letter lies between.
 */
export function halves(typed: string): { beginning: string; ending: string } {
  const letters = [...typed];
  const first = Math.floor((letters.length - 1) / 2);
  return { beginning: letters.slice(0, first).join(""), ending: letters.slice(first + 1).join("") };
}
