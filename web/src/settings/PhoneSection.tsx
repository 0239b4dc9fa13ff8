import { useState } from "react";
import { PhoneIcon } from "../ui/index.ts";
import type { WorkspaceSectionProps } from "./NameSection.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { TextSetting } from "./TextSetting.tsx";

export function PhoneSection({ workspace: { value, change, problem } }: WorkspaceSectionProps) {
  const [phone, setPhone] = useState<string | null>(null);
  const [hours, setHours] = useState<string | null>(null);
  const shown = (phone ?? value.phone ?? "").trim();
  const when = (hours ?? value.phoneHours ?? "").trim();
  return (
    <Section
      name="workspace.phone"
      lead="Somebody answers it, or it does not stand here."
      effect={
        <>
          <EffectTitle>Under each mail and page</EffectTitle>
          {shown ? (
            <p className="set-paper set-speak">
              <PhoneIcon aria-hidden="true" />
              <span>
                Rather talk? <b>{shown}</b>
                {when && `, ${when}`}: a person answers.
              </span>
            </p>
          ) : (
            <p>No phone is shown. Customers reach a person by writing on their page, or by answering the mail.</p>
          )}
        </>
      }
    >
      <div className="set-pair">
        <TextSetting
          label="Number"
          value={value.phone ?? ""}
          problem={problem("phone")}
          check={(text) =>
            /^.{1,2}$/.test(text.trim()) ? "Write the whole number, with its country code." : undefined
          }
          onType={setPhone}
          onSave={(text) => change({ phone: text.trim() || null })}
          input={{ type: "tel", autoComplete: "tel", maxLength: 40, placeholder: "+31 20 555 01 00" }}
        />
        <TextSetting
          label="When somebody answers"
          value={value.phoneHours ?? ""}
          problem={problem("phoneHours")}
          onType={setHours}
          onSave={(text) => change({ phoneHours: text.trim() || null })}
          input={{ maxLength: 100, placeholder: "Monday to Friday, 9 to 17" }}
        />
      </div>
    </Section>
  );
}
