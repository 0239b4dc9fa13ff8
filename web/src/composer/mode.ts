import type { Kind } from "./writing.ts";

/** What is written: an answer, a note among colleagues, or something for somebody outside. */
export type Mode = "reply" | "note" | "forward";

/** Each has words of its own: what was meant for a colleague or a courier never turns into an answer. */
export const kindOf: Record<Mode, Kind> = { reply: "outbound", note: "note", forward: "forward" };

export function modeWords(mode: Mode, name: string): string {
  if (mode === "note") return "Note, only for colleagues";
  return mode === "forward" ? "Forward to somebody outside" : `Reply to ${name}`;
}

export function placeholderOf(mode: Mode, name: string): string {
  if (mode === "note") return "Write a note to your colleagues";
  return mode === "forward" ? "Write to them" : `Write to ${name}`;
}
