import { fullWords, momentWords, shortWords, useNow } from "../time/index.ts";

/** A moment in words people use; the full date on hover and to screen readers. */
export function Time({ at, look = "short" }: { at: string; look?: "short" | "moment" }) {
  const now = useNow();
  const moment = new Date(at);
  const full = fullWords(moment);
  const words = look === "short" ? shortWords(moment, now) : momentWords(moment, now);
  return (
    <time dateTime={at} title={full}>
      <span aria-hidden="true">{words}</span>
      <span className="unseen">{full}</span>
    </time>
  );
}
