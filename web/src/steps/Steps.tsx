import { classes, YesIcon } from "../ui/index.ts";
import "./steps.css";

/** Numbered steps in a line: those before are done, one is now. */
export function Steps({ steps, now }: { steps: readonly string[]; now: number }) {
  return (
    <ol className="steps">
      {steps.map((words, at) => (
        <li
          key={words}
          className={classes(at < now && "steps-done", at === now && "steps-now")}
          {...(at === now && { "aria-current": "step" })}
        >
          <span className="steps-number">{at < now ? <YesIcon aria-hidden="true" /> : at + 1}</span>
          {at < now && <span className="unseen">Done: </span>}
          <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}
