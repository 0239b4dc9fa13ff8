/** How well words fit what was typed: 0 not at all, more is better. Each typed word must begin some word. */
export function fit(typed: string, words: string): number {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return 1;
  const text = plain(words);
  const parts = text.split(/[\s,.:@()“”’'-]+/);
  if (!wanted.every((one) => parts.some((part) => part.startsWith(one)))) return 0;
  return text.startsWith(wanted.join(" ")) ? 3 : parts[0]?.startsWith(wanted[0] ?? "") ? 2 : 1;
}

/** Without accents and capitals: who types "novak" means Novák. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What fits, best first; what fits alike keeps its order. */
export function best<Row>(rows: readonly Row[], typed: string, wordsOf: (row: Row) => string): Row[] {
  return rows
    .map((row, index) => ({ row, index, good: fit(typed, wordsOf(row)) }))
    .filter(({ good }) => good > 0)
    .sort((a, b) => b.good - a.good || a.index - b.index)
    .map(({ row }) => row);
}
