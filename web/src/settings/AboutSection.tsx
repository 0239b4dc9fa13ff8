import { useState } from "react";
import { languageName, languages, TimeZoneSelect, zoneHere, zoneName } from "../forms/index.ts";
import { clockWords, useNow } from "../time/index.ts";
import { Field } from "../ui/index.ts";
import type { ProfileSectionProps } from "./PublicNameSection.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { TextSetting } from "./TextSetting.tsx";

export function AboutSection({ profile: { value, change, problem } }: ProfileSectionProps) {
  const now = useNow();
  const [about, setAbout] = useState<string | null>(null);
  const [hours, setHours] = useState<string | null>(null);
  const offered = [...new Set([...languages, ...value.languages])];
  const spoken = value.languages.map(languageName);
  const zone = value.timeZone ?? zoneHere();
  return (
    <Section
      name="profile.about"
      effect={
        <>
          <EffectTitle>Under your name, for customers</EffectTitle>
          <p>{(about ?? value.about).trim() || "Nothing. Customers see your name and picture alone."}</p>
          <EffectTitle>For colleagues</EffectTitle>
          <p>
            {spoken.length > 0 ? `Speaks ${listed(spoken)}. ` : ""}
            {(hours ?? value.workingHours).trim() ? `Here ${(hours ?? value.workingHours).trim()}. ` : ""}
            It is {clockWords(now, zone)} where you are.
          </p>
        </>
      }
    >
      <TextSetting
        label="About you"
        hint="One sentence that a customer may read. 300 characters at most."
        lines={2}
        value={value.about}
        problem={problem("about")}
        onType={setAbout}
        onSave={(text) => change({ about: text.trim() })}
        input={{ maxLength: 300 }}
      />
      <fieldset className="set-choices">
        <legend className="field-label">Languages that you answer in</legend>
        {offered.map((code) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={value.languages.includes(code)}
              onChange={(event) =>
                change({
                  languages: event.target.checked
                    ? [...value.languages, code]
                    : value.languages.filter((other) => other !== code),
                })
              }
            />
            {languageName(code)}
          </label>
        ))}
      </fieldset>
      <div className="set-pair">
        <TextSetting
          label="Working hours"
          value={value.workingHours}
          problem={problem("workingHours")}
          onType={setHours}
          onSave={(text) => change({ workingHours: text.trim() })}
          input={{ maxLength: 200, placeholder: "Monday to Thursday, 9 to 17" }}
        />
        <Field label="Time zone" problem={problem("timeZone")}>
          {(ways) => (
            <TimeZoneSelect
              {...ways}
              also={zone}
              first={`As this machine says (${zoneName(zoneHere())})`}
              value={value.timeZone ?? ""}
              onChange={(event) => change({ timeZone: event.target.value || null })}
            />
          )}
        </Field>
      </div>
    </Section>
  );
}

function listed(words: string[]): string {
  return new Intl.ListFormat("en-GB").format(words);
}
