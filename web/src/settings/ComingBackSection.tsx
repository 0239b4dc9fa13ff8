import { useState } from "react";
import type { WorkspaceSectionProps } from "./NameSection.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { TextSetting } from "./TextSetting.tsx";

const daysMax = 365;

export function ComingBackSection({ workspace: { value, change, problem } }: WorkspaceSectionProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const days = daysIn(typed ?? String(value.recontactDays)) ?? value.recontactDays;
  return (
    <Section
      name="workspace.again"
      effect={
        <>
          <EffectTitle>What then happens</EffectTitle>
          {days === 0 ? (
            <p>
              Whoever writes after the end <b>begins a new conversation</b>, linked to the old one.
            </p>
          ) : (
            <p>
              Whoever writes again <b>within {days === 1 ? "a day" : `${days} days`} after the end</b> opens the same
              conversation, and it counts as come back. Later it is a new one, linked to the old.
            </p>
          )}
        </>
      }
    >
      <TextSetting
        label="Days in which it is the same matter"
        value={String(value.recontactDays)}
        problem={problem("recontactDays")}
        check={(text) => (daysIn(text) === undefined ? `Write whole days, 0 to ${daysMax}.` : undefined)}
        onType={setTyped}
        onSave={(text) => change({ recontactDays: daysIn(text) ?? value.recontactDays })}
        input={{ inputMode: "numeric", maxLength: 3, className: "set-number" }}
      />
    </Section>
  );
}

function daysIn(text: string): number | undefined {
  const days = Number(text.trim());
  return /^\d{1,3}$/.test(text.trim()) && days <= daysMax ? days : undefined;
}
