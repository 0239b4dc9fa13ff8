/** One thing that was looked at, in words for whoever runs this place. */
export interface Check {
  name: string;
  ok: boolean;
  /** What was found. */
  says: string;
  /** What to do about it; null where nothing is wrong. */
  mend: string | null;
}

export function well(name: string, says: string): Check {
  return { name, ok: true, says, mend: null };
}

export function wrong(name: string, says: string, mend: string): Check {
  return { name, ok: false, says, mend };
}

/** What goes wrong while we look is a finding too. */
export async function lookAt(
  name: string,
  look: () => Promise<Check> | Check,
  mend = "See what stands before it.",
): Promise<Check> {
  try {
    return await look();
  } catch (problem) {
    return wrong(name, `It could not be looked at: ${sentenceOf(problem)}`, mend);
  }
}

/** The first line of a problem as a sentence. */
export function sentenceOf(problem: unknown): string {
  const inner = problem instanceof AggregateError ? problem.errors[0] : problem;
  const text = (inner instanceof Error ? inner.message : String(inner)).split("\n")[0]?.trim() || "no reason was given";
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A size as people say it. */
export function size(bytes: number): string {
  const [unit = "GB", factor = 1024 ** 3] =
    bytes >= 1024 ** 3 ? ["GB", 1024 ** 3] : bytes >= 1024 ** 2 ? ["MB", 1024 ** 2] : ["KB", 1024];
  const amount = bytes / factor;
  return `${amount >= 10 ? Math.round(amount) : amount.toFixed(1)} ${unit}`;
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
