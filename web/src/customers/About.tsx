import type { Customer } from "@manyhands/client";
import { Words } from "./Words.tsx";

type Props = { customer: Customer; heading?: "h2" | "h3" };

/** What one should know of them. */
export function About(props: Props) {
  return (
    <Words
      {...props}
      field="about"
      title="Good to know"
      hint="For colleagues. Write it so that they could read it, too: they may ask to."
      none="Nothing yet, such as: her shop opens at ten."
      lengthMax={2000}
    />
  );
}

/** How they like to be reached and what they need: it stands above the answer while one writes it. */
export function NeedsPart(props: Props) {
  return (
    <Words
      {...props}
      field="needs"
      title="How to reach them, what they need"
      hint="Everybody who answers them sees it above their answer."
      none="Nothing yet, such as: a call after 17:00, large print, an interpreter."
      lengthMax={500}
    />
  );
}
