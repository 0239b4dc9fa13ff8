import type { Calendar } from "@manyhands/client";

export type Block = Calendar["blocks"][number];

export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** A day's blocks as one types them: "09:00–12:30, 13:30–17:00". */
export function blocksWords(blocks: readonly Block[], weekday: number): string {
  return blocks
    .filter((block) => block.weekday === weekday)
    .map(({ from, to }) => `${from}–${to}`)
    .join(", ");
}

const written = /^(\d{1,2})(?::?(\d{2}))?\s*(?:-|–|—|to)\s*(\d{1,2})(?::?(\d{2}))?$/i;

/** What was typed for a day, as blocks; undefined when it cannot be read. Nothing typed is a day off. */
export function blocksFrom(typed: string, weekday: number): Block[] | undefined {
  const parts = typed
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const found = parts.map((part) => {
    const match = written.exec(part);
    if (!match) return undefined;
    const [, fromHour = "", fromMinute = "00", toHour = "", toMinute = "00"] = match;
    return {
      weekday,
      from: `${fromHour.padStart(2, "0")}:${fromMinute}`,
      to: `${toHour.padStart(2, "0")}:${toMinute}`,
    };
  });
  return found.every((block) => block !== undefined) ? found : undefined;
}

type Holiday = Pick<Calendar["holidays"][number], "day" | "name">;

export function holidaysWords(holidays: readonly Holiday[]): string {
  return holidays.map(({ day, name }) => `${day} ${name}`.trim()).join("\n");
}

/** A holiday a line, the day first; undefined when a line has none. */
export function holidaysFrom(typed: string): Holiday[] | undefined {
  const lines = typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const found = lines.map((line) => {
    const match = /^(\d{4}-\d{2}-\d{2})\s*(.*)$/.exec(line);
    return match ? { day: match[1] ?? "", name: match[2] ?? "" } : undefined;
  });
  return found.every((holiday) => holiday !== undefined) ? found : undefined;
}
