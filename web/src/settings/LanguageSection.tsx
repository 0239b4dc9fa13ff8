import { LanguageSelect, TimeZoneSelect } from "../forms/index.ts";
import { clockWords, useNow } from "../time/index.ts";
import { Field } from "../ui/index.ts";
import type { WorkspaceSectionProps } from "./NameSection.tsx";
import { EffectTitle, Section } from "./Section.tsx";

export function LanguageSection({ workspace: { value, change, problem } }: WorkspaceSectionProps) {
  const now = useNow();
  return (
    <Section
      name="workspace.language"
      effect={
        <>
          <EffectTitle>A moment, as customers read it</EffectTitle>
          <p>
            <b lang={value.language}>{momentIn(now, value)}</b>
          </p>
          <p>Whoever writes in another language of ours is answered by our texts in that one.</p>
        </>
      }
    >
      <div className="set-pair">
        <Field label="Language of customers" problem={problem("language")}>
          {(ways) => (
            <LanguageSelect
              {...ways}
              also={[value.language]}
              value={value.language}
              onChange={(event) => change({ language: event.target.value })}
            />
          )}
        </Field>
        <Field label="Time zone" hint={`It is ${clockWords(now, value.timeZone)} there.`} problem={problem("timeZone")}>
          {(ways) => (
            <TimeZoneSelect
              {...ways}
              also={value.timeZone}
              value={value.timeZone}
              onChange={(event) => change({ timeZone: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Section>
  );
}

function momentIn(now: Date, { language, timeZone }: { language: string; timeZone: string }): string {
  const locale = language === "en" ? "en-GB" : language;
  try {
    return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone }).format(now);
  } catch {
    return new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" }).format(now);
  }
}
