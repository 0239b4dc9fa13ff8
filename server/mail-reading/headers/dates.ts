import { withoutComments } from "./comments.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** RFC 5322 section 4.3. The military letters say nothing reliable and count as UTC. */
const zones: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  met: 60,
  mest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  jst: 540,
  kst: 540,
  ist: 330,
  hst: -600,
  aest: 600,
};

/** A Date field (RFC 5322 sections 3.3 and 4.3, and what phones and shops write) as RFC 3339 in UTC; null when it is none. */
export function readDate(raw: string): string | null {
  const text = withoutComments(raw.replaceAll(/[\r\n\t]+/g, " "))
    .replaceAll(/[\s,]+/g, " ")
    .replaceAll(/ ?: ?/g, ":")
    .trim();
  const parts = /^(\d{4}-\d{2}-\d{2})[T ]/.test(text) ? isoParts(text) : mailParts(text);
  return parts === null ? null : toUtc(parts);
}

type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number; offset: number };

function mailParts(text: string): Parts | null {
  const words = text.replaceAll(/(\d)-([A-Za-z]{3})-(\d)/g, "$1 $2 $3").split(" ");
  if (/^[^\d\s]+$/.test(words[0] ?? "") && !isMonth(words[0])) words.shift();
  // "Tue Oct 6 2026", as C's asctime has it.
  if (isMonth(words[0])) [words[0], words[1]] = [words[1] ?? "", words[0] ?? ""];
  const [day = "", month = "", ...rest] = words;
  if (/^\d{1,2}:/.test(rest[0] ?? "") && rest.length > 1) {
    const yearAt = rest.findLastIndex((word) => /^\d{4}$/.test(word));
    if (yearAt > 0) rest.unshift(...rest.splice(yearAt, 1));
  }
  const [year = "", time = "", ...zone] = rest;
  const clock = /^(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:\.\d+)?(am|pm)?([+-]\d{4})?$/i.exec(time);
  if (!/^0?\d{1,2}$/.test(day) || !isMonth(month) || !/^\d{2,4}$/.test(year) || !clock) return null;
  const half = (clock[4] ?? (/^(am|pm)$/i.test(zone[0] ?? "") ? zone.shift() : undefined))?.toLowerCase();
  const offset = offsetOf(clock[5] ?? zone.join(""));
  if (offset === null) return null;
  const hour = Number(clock[1]);
  return {
    year: fullYear(year),
    month: months.indexOf(month.slice(0, 3).toLowerCase()),
    day: Number(day),
    hour: half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0),
    minute: Number(clock[2]),
    second: Number(clock[3] ?? 0),
    offset,
  };
}

function isoParts(text: string): Parts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)? ?(\S*)/.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const offset = offsetOf((found[7] ?? "").replace(":", ""));
  return offset === null ? null : { year, month: month - 1, day, hour, minute, second, offset };
}

/** Minutes east of UTC. No zone and unknown names count as UTC (RFC 5322 section 4.3 reads them as -0000). */
function offsetOf(zone: string): number | null {
  const numeric = /^(?:gmt|utc|ut)?([+-])(\d{1,2}):?(\d{2})/i.exec(zone);
  if (!numeric) return zones[/^[a-z]*/i.exec(zone)?.[0].toLowerCase() ?? ""] ?? 0;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  if (minutes > 24 * 60) return null;
  return numeric[1] === "-" ? -minutes : minutes;
}

/** RFC 5322 section 4.3: two digits below 50 are this century, three digits count from 1900. */
function fullYear(year: string): number {
  const value = Number(year);
  if (year.length >= 4) return value;
  return year.length === 2 && value < 50 ? 2000 + value : 1900 + value;
}

function toUtc({ year, month, day, hour, minute, second, offset }: Parts): string | null {
  if (year < 1900 || month < 0 || month > 11 || hour > 24 || minute > 59 || second > 60) return null;
  const midnight = new Date(Date.UTC(year, month, day));
  if (midnight.getUTCDate() !== day) return null;
  const at = Date.UTC(year, month, day, hour, minute, Math.min(second, 59)) - offset * 60_000;
  return new Date(at).toISOString();
}

function isMonth(word: string | undefined): boolean {
  return word !== undefined && /^[a-z]{3,9}\.?$/i.test(word) && months.includes(word.slice(0, 3).toLowerCase());
}
