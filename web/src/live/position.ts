import type { Frame } from "./frames.ts";

/** Up to where this page has heard everything; a frame that goes back changes nothing. */
export function positionAfter(position: number | undefined, frame: Frame): number | undefined {
  if (frame.type === "reset") return frame.upTo;
  if (frame.type === "hello") return position ?? frame.upTo;
  if (frame.type === "events") return Math.max(position ?? 0, frame.upTo);
  return position;
}

const firstPauseMs = 500;
const longestPauseMs = 20_000;

/** How long to wait before connecting again: longer each time, and never the same for all who lost the same server. */
export function pauseMs(failures: number, chance: number): number {
  const whole = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures, 10));
  return Math.round(whole * (0.5 + chance / 2));
}
