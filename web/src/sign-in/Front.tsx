import type { ReactNode } from "react";
import { classes, Mark } from "../ui/index.ts";
import "./front.css";

export interface FrontProps {
  title: string;
  lead?: ReactNode;
  /** Whose door this is, where it is known; else ours. */
  company?: { name: string; colour?: string | undefined };
  children?: ReactNode;
  /** Said small under the sheet. */
  foot?: ReactNode;
  wide?: boolean;
}

/** The pages before one is in: one sheet in the middle, the name above it. */
export function Front({ title, lead, company, children, foot, wide }: FrontProps) {
  return (
    <div className="front">
      <header className="front-brand" style={company?.colour ? { "--pine-fill": company.colour } : {}}>
        <Mark name={company?.name ?? "Manyhands"} />
        <span className="cut">{company?.name ?? "Manyhands"}</span>
      </header>
      <main className={classes("front-sheet", wide && "front-wide")}>
        <h1>{title}</h1>
        {lead && <p className="front-lead">{lead}</p>}
        {children}
      </main>
      <footer className="front-foot">{foot}</footer>
    </div>
  );
}
