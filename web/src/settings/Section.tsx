import type { ReactNode } from "react";
import { anchorOf, type SectionName, type SectionText, sections } from "./sections.ts";
import "./section.css";
import "./options.css";
import "./effect.css";

export interface SectionProps {
  name: SectionName;
  children: ReactNode;
  /** What the settings of this section do, drawn beside them. */
  effect?: ReactNode;
  lead?: ReactNode;
  /** In the place of what the list of sections calls it. */
  title?: string;
  /** What else there is of the kind: its heading is told apart from the first one's. */
  of?: string;
  aside?: ReactNode;
}

export function Section({ name, children, effect, lead, title, of, aside }: SectionProps) {
  const anchor = of ? `${anchorOf(name)}-${of}` : anchorOf(name);
  const text: SectionText = sections[name];
  const said = lead ?? text.lead;
  return (
    <section className={effect ? "set-section" : "set-section set-section-whole"} aria-labelledby={anchor}>
      <header>
        <div>
          <h2 id={anchor} tabIndex={-1}>
            {title ?? text.title}
          </h2>
          {said && <p>{said}</p>}
        </div>
        {aside}
      </header>
      <div className="set-controls">{children}</div>
      {effect && <div className="set-effect">{effect}</div>}
    </section>
  );
}

/** The line above what is drawn: whose eyes it is seen with. */
export function EffectTitle({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <p className="set-effect-title">
      <span>{children}</span>
      {end}
    </p>
  );
}
