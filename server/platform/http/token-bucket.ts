import { minuteMs } from "../clock.ts";

/** So many are remembered; whoever is forgotten begins with a full bucket. */
const bucketsMax = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/** A bucket for each name: it holds what is allowed in a minute, and fills evenly. Pure: the time is given. */
export function createBuckets(perMinute: number) {
  const buckets = new Map<string, Bucket>();

  function filled(name: string, now: number): Bucket {
    const { left, at } = buckets.get(name) ?? { left: perMinute, at: now };
    return { left: Math.min(perMinute, left + ((now - at) * perMinute) / minuteMs), at: now };
  }

  /** The one that was used last stands last, so that the first to be forgotten is the longest unused. */
  function put(name: string, bucket: Bucket): void {
    buckets.delete(name);
    buckets.set(name, bucket);
    const [oldest] = buckets.size > bucketsMax ? buckets.keys() : [];
    if (oldest !== undefined) buckets.delete(oldest);
  }

  return {
    has: (name: string): boolean => buckets.has(name),
    keep: (name: string, now: number): void => put(name, filled(name, now)),
    /** Takes one, and returns 0; or how many milliseconds to wait for one. */
    take(name: string, now: number): number {
      const bucket = filled(name, now);
      const waitMs = bucket.left >= 1 ? 0 : Math.ceil(((1 - bucket.left) * minuteMs) / perMinute);
      put(name, waitMs === 0 ? { ...bucket, left: bucket.left - 1 } : bucket);
      return waitMs;
    },
  };
}
