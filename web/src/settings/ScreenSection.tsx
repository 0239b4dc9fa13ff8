import { switchKeys, useBindings } from "../commands/index.ts";
import { Kbd, Switch, setTheme, type Theme, useTheme } from "../ui/index.ts";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";

const themes: readonly { theme: Theme; words: string }[] = [
  { theme: "system", words: "As the machine has it" },
  { theme: "light", words: "Light" },
  { theme: "dark", words: "Dark" },
];

/** Kept in this browser alone: another screen may be used in another light. */
export function ScreenSection() {
  const chosen = useTheme();
  const { on } = useBindings();
  return (
    <Section
      name="profile.screen"
      lead="For this browser alone."
      effect={
        <>
          <EffectTitle>{on ? "Some of the keys" : "Keys are off"}</EffectTitle>
          {on ? (
            <ul className="set-keys">
              {[
                ["j", "The next conversation"],
                ["r", "Reply"],
                ["a", "Take it, or give it to somebody"],
                ["Mod+k", "Find or do anything"],
                ["?", "All of them, and other ones for you"],
              ].map(([keys = "", words]) => (
                <li key={keys}>
                  <Kbd keys={keys} />
                  {words}
                </li>
              ))}
            </ul>
          ) : (
            <p>
              Single keys do nothing, so that nothing happens by voice control or a slip. Everything can be reached by
              Tab and by mouse.
            </p>
          )}
        </>
      }
    >
      <fieldset className="set-options">
        <legend>Light</legend>
        {themes.map(({ theme, words }) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              checked={chosen === theme}
              onChange={() => {
                setTheme(theme);
                tellSaved(async () => setTheme(chosen));
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <Switch
        label="Single keys do things"
        hint="Such as r for reply. Off inside every field anyway."
        checked={on}
        onChange={(next) => {
          switchKeys(next);
          tellSaved(async () => switchKeys(!next));
        }}
      />
    </Section>
  );
}
