import { Switch } from "../ui/index.ts";
import type { InboxSectionProps } from "./InboxNameSection.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import "./texts.css";

export function AsksSection({ inbox: { value, change, problem } }: InboxSectionProps) {
  return (
    <Section
      name="inboxes.asks"
      effect={
        <>
          <EffectTitle>Under an answer</EffectTitle>
          <div className="set-paper set-letter">
            <p>Dear Ama, the new lid goes out today. Tell me whether it fits.</p>
            {value.asksWhetherSolved && (
              <div className="set-two">
                <span>Yes, solved</span>
                <span>Not yet</span>
              </div>
            )}
          </div>
          <p>
            {value.asksWhetherSolved
              ? "Asked with the answers where you choose so, and reminded once. Only the customer’s yes counts as solved."
              : "Customers are not asked. What ends here ends as closed, never as solved."}
          </p>
        </>
      }
    >
      <Switch
        label="Ask whether it is solved"
        hint="Off for newsletters, invoices and other places where the question does not fit."
        checked={value.asksWhetherSolved}
        onChange={(asksWhetherSolved) => change({ asksWhetherSolved })}
      />
      {problem("asksWhetherSolved") && <p className="field-problem">{problem("asksWhetherSolved")}</p>}
    </Section>
  );
}
