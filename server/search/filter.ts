import { Refusal } from "#platform/errors.ts";
import { fold } from "./fold.ts";

export const filterNames = ["from", "team", "assignee", "inbox", "is", "has", "before", "after"] as const;
export type FilterName = (typeof filterNames)[number];

export const lives = [
  "open",
  "waiting",
  "answered",
  "resolved",
  "closed",
  "ended",
  "unassigned",
  "spam",
  "trash",
] as const;
export type Life = (typeof lives)[number];

/** A condition in words, as `team:billing` says it. */
export type Filter =
  | { name: "from"; value: string }
  | { name: "team" | "assignee" | "inbox"; value: string }
  | { name: "is"; life: Life }
  | { name: "has"; what: "attachment" }
  /** Days of the company's time zone: before the first moment of `day`, or from it on. */
  | { name: "before" | "after"; day: string }
  /** While it is typed, a filter holds for everything. */
  | { name: "unfinished" };

export function isFilterName(word: string): word is FilterName {
  return filterNames.some((name) => name === word);
}

/** Reads one filter; what nobody can mean is refused with what there is, unless it is still being typed. */
export function readFilter(name: FilterName, value: string, { isUnfinished }: { isUnfinished: boolean }): Filter {
  const folded = fold(value);
  switch (name) {
    case "is": {
      const life = lives.find((one) => one === folded);
      if (life) return { name, life };
      if (isUnfinished && lives.some((one) => one.startsWith(folded))) return { name: "unfinished" };
      throw unknown(name, value, lives.join(", "));
    }
    case "has":
      if (/^(?:attachments?|files?)$/.test(folded)) return { name, what: "attachment" };
      if (isUnfinished && ["attachment", "file"].some((one) => one.startsWith(folded))) return { name: "unfinished" };
      throw unknown(name, value, "attachment");
    case "before":
    case "after": {
      const day = dayOf(folded);
      if (day) return { name, day };
      if (isUnfinished && /^\d[\d-]*$/.test(folded)) return { name: "unfinished" };
      throw unknown(name, value, "a year, a month or a day such as 2026-03-31");
    }
    default:
      return { name, value: value.trim() };
  }
}

/** The first day of a year, a month, or a day itself. */
function dayOf(written: string): string | undefined {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(written) ?? [];
  if (!year) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : undefined;
}

function unknown(name: string, value: string, known: string): Refusal {
  return new Refusal(
    422,
    "unknown_filter",
    `“${name}:${value}” says nothing that we know. After ${name}: goes ${known}.`,
  );
}
