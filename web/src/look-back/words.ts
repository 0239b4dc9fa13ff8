import type { LookBackShare } from "@manyhands/client";

/** "6 hours", "3 days": how long somebody waited. */
export function waitWords(hours: number | null): string {
  if (hours === null) return "nothing yet";
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  if (hours < 48) return counted(Math.round(hours), "hour");
  return counted(Math.round(hours / 24), "day");
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Below this many, a rate says little. */
const smallSample = 30;

/** "12 %, true rate 8 to 17 %": a rate never stands without how sure it is. */
export function rateWords({ rate, low, high, of }: LookBackShare): string {
  if (rate === null || low === null || high === null) return "there is nothing to count yet";
  const surely = `${percent(rate)} of ${of.toLocaleString("en")}, surely between ${percent(low)} and ${percent(high)}`;
  return of < smallSample ? `${surely}: few to tell from` : surely;
}

function percent(rate: number): string {
  const part = rate * 100;
  return `${part > 0 && part < 10 ? part.toFixed(1) : Math.round(part)}\u00a0%`;
}
