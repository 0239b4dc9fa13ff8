import type { ReactNode } from "react";
import { Mark } from "../ui/index.ts";
import "./frame.css";

/** The frame of the set-up page: the name above, the facts of the place below. */
export function SetUpFrame({ note, foot, children }: { note?: ReactNode; foot?: ReactNode; children: ReactNode }) {
  return (
    <div className="setup">
      <header className="setup-brand">
        <Mark name="Manyhands" />
        <span>Manyhands</span>
        {note && <span className="setup-note">{note}</span>}
      </header>
      <main className="setup-main">{children}</main>
      <footer>{foot}</footer>
    </div>
  );
}
