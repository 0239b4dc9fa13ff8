import type { Me } from "@manyhands/client";
import { useState } from "react";
import { useWorkspace } from "../workspace/index.ts";
import { Helper } from "./Helper.tsx";
import type { Profile } from "./profile.ts";
import { EffectTitle, Section } from "./Section.tsx";
import { TextSetting } from "./TextSetting.tsx";
import type { Changing } from "./use-change.ts";

export interface ProfileSectionProps {
  profile: Changing<Profile>;
}

export function PublicNameSection({ profile, me }: ProfileSectionProps & { me: Me }) {
  const { value, change, problem } = profile;
  const [typed, setTyped] = useState<string | null>(null);
  const company = useWorkspace()?.name ?? "";
  const shown = { ...me.member, ...value, publicName: typed?.trim() || value.publicName };
  return (
    <Section
      name="profile.name"
      effect={
        <>
          <EffectTitle>What customers see of you</EffectTitle>
          <div className="set-paper">
            <Helper member={shown} />
          </div>
          <EffectTitle>In their mailbox</EffectTitle>
          <div className="set-paper set-mail">
            <p>
              <b className="cut">
                {shown.publicName} at {company}
              </b>
              <time>10:42</time>
            </p>
            <p>Re: Kettle arrived dented, box soaked</p>
          </div>
        </>
      }
    >
      <div className="set-pair">
        <TextSetting
          label="Public name"
          hint="Customers see this and nothing else of your name."
          value={value.publicName}
          problem={problem("publicName")}
          check={(text) =>
            text.trim() === "" ? "Customers need something to call you. A first name will do." : undefined
          }
          onType={setTyped}
          onSave={(publicName) => change({ publicName: publicName.trim() })}
          input={{ maxLength: 60, autoComplete: "nickname" }}
        />
        <TextSetting
          label="Name"
          hint="For colleagues."
          value={value.name}
          problem={problem("name")}
          check={(text) => (text.trim() === "" ? "Your colleagues know you by a name. Write it." : undefined)}
          onSave={(name) => change({ name: name.trim() })}
          input={{ maxLength: 100, autoComplete: "name" }}
        />
      </div>
    </Section>
  );
}
