import { useNow } from "./now.ts";
import { fullWords, momentWords, shortWords } from "./time-words.ts";

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
