import { useState } from "react";
import type { ProfileSectionProps } from "./PublicNameSection.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { TextSetting } from "./TextSetting.tsx";

export function SignatureSection({ profile: { value, change, problem } }: ProfileSectionProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Section
      name="profile.signature"
      effect={
        <>
          <EffectTitle>At the end of your mails</EffectTitle>
          <div className="set-paper set-letter">
            <p>Dear Ama, a driver brings a new kettle on Thursday between 8 and 12.</p>
            <p className="set-signature">{(typed ?? value.signature).trim() || value.publicName}</p>
          </div>
        </>
      }
    >
      <TextSetting
        label="Signature"
        hint="Left empty, your public name stands there."
        lines={4}
        value={value.signature}
        problem={problem("signature")}
        onType={setTyped}
        onSave={(signature) => change({ signature })}
        input={{ maxLength: 2000 }}
      />
    </Section>
  );
}
