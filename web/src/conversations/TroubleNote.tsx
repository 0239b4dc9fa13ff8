import type { ReactNode } from "react";
import { classes, LaterIcon, RiskIcon } from "../ui/index.ts";
import "./trouble-note.css";

/** What went wrong, in clay; or, calmly, what is only late and goes on by itself. */
export function TroubleNote({ late = false, children }: { late?: boolean; children: ReactNode }) {
  return (
    <p className={classes("trouble", late && "trouble-late")}>
      {late ? <LaterIcon aria-hidden="true" /> : <RiskIcon aria-hidden="true" />}
      <span>{children}</span>
    </p>
  );
}
