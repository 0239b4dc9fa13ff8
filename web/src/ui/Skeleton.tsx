import { type ReactNode, useEffect, useState } from "react";
import "./states.css";

const showAfterMs = 150;

/** Shows its children after 150 ms only: what comes sooner never flickers. */
export function Later({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), showAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return late ? children : null;
}

/** The shape of lines that are to come. */
export function Skeleton({
  lines = 3,
  face = false,
  label = "Loading",
}: {
  lines?: number;
  face?: boolean;
  label?: string;
}) {
  return (
    <Later>
      <div className="skeleton" role="status" aria-label={label}>
        {face && <i className="skeleton-face" />}
        <div>
          {Array.from({ length: lines }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
            <i key={line} style={{ width: `${[62, 88, 46, 74][line % 4]}%` }} />
          ))}
        </div>
      </div>
    </Later>
  );
}
