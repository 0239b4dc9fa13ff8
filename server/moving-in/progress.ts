import { secondMs } from "#platform/clock.ts";

export interface Progress {
  /** So much of `whole` is done. */
  at(done: number, whole: number): void;
  end(): void;
}

interface Around {
  write: (text: string) => void;
  /** A terminal's line is written over; elsewhere a line is written now and then. */
  isTerminal: boolean;
  now: () => number;
}

const terminalEveryMs = secondMs / 4;
const logEveryMs = 5 * secondMs;
/** Before, an estimate says nothing. */
const estimateAfterMs = 2 * secondMs;

/** Says how far it is and how long it will take, on one line. */
export function createProgress(what: string, { write, isTerminal, now }: Around): Progress {
  const begun = now();
  let said = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  return {
    at(done, whole) {
      const moment = now();
      if (moment - said < (isTerminal ? terminalEveryMs : logEveryMs)) return;
      said = moment;
      const line = `${what}: ${progressWords({ done, whole, elapsedMs: moment - begun })}`;
      write(isTerminal ? `\r\u001b[2K${line}` : `${line}\n`);
      isOpen = isTerminal;
    },
    end() {
      if (isOpen) write("\r\u001b[2K");
    },
  };
}

interface Where {
  done: number;
  whole: number;
  elapsedMs: number;
}

/** "40 %, about 3 min left" */
export function progressWords({ done, whole, elapsedMs }: Where): string {
  const part = whole > 0 ? Math.min(done / whole, 1) : 1;
  const percent = `${Math.floor(part * 100)} %`;
  if (elapsedMs < estimateAfterMs || part <= 0) return percent;
  return `${percent}, about ${durationWords((elapsedMs / part) * (1 - part))} left`;
}

function durationWords(ms: number): string {
  const seconds = Math.ceil(ms / secondMs);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
