/** The wall clock. The only place that asks the system what time it is; tests turn its hands. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export interface TestClock extends Clock {
  set(to: Date | string): void;
  advance(milliseconds: number): void;
}

/** A clock that stands still until it is told to move. */
export function testClock(start: Date | string = "2026-11-24T09:00:00Z"): TestClock {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to);
    },
    advance: (milliseconds) => {
      at = new Date(at.getTime() + milliseconds);
    },
  };
}

/** How many milliseconds have passed since it was made. For logs of what took how long, not for deciding anything. */
export function stopwatch(): () => number {
  const since = performance.now();
  return () => Math.round(performance.now() - since);
}

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
