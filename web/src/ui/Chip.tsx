import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import "./chip.css";

export type Tone = "plain" | "pine" | "honey" | "dusk" | "clay";

/** A small word about something. Its tone never says anything that its words or icon do not. */
export function Chip({ tone = "plain", icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={classes("chip", `chip-${tone}`)}>
      {icon}
      {children}
    </span>
  );
}
