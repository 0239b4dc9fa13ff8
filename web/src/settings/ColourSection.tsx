import { useState } from "react";
import { Field, TextInput } from "../ui/index.ts";
import { contrastMin, contrastWithWhite, darkened, isColour } from "./colour.ts";
import type { WorkspaceSectionProps } from "./NameSection.tsx";
import { PageHead } from "./PageHead.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { useDraft } from "./use-draft.ts";

const offered = [
  ["#17614f", "Pine"],
  ["#1f4e8c", "Ink blue"],
  ["#5b3a8e", "Plum"],
  ["#9c2f4b", "Cherry"],
  ["#a83f1c", "Clay"],
  ["#7a5a00", "Honey"],
  ["#2f6b1f", "Moss"],
  ["#3d3a34", "Coal"],
] as const;

/** The colour, and whether white words can be read on it. */
export function ColourSection({ workspace: { value, change, problem } }: WorkspaceSectionProps) {
  const [looked, setLooked] = useState<string | null>(null);
  const draft = useDraft(
    value.colour,
    (colour) => {
      if (isColour(colour)) change({ colour: colour.toLowerCase() });
    },
    problem("colour") !== undefined,
  );
  const typed = isColour(draft.text) ? draft.text : value.colour;
  const colour = looked ?? typed;
  const wrong = isColour(draft.text) ? undefined : "Write it as # and six digits or letters a to f, such as #17614f.";
  return (
    <Section
      name="workspace.colour"
      lead="In the top line, the logo’s ground, buttons and focus of what customers see. Nowhere else."
      effect={
        <>
          <EffectTitle>On a customer’s page</EffectTitle>
          <div className="set-paper">
            <PageHead workspace={{ ...value, colour }} />
            <div className="set-asked" style={{ "--pine-fill": darkened(colour) }}>
              <p>Did this solve it?</p>
              <span>Yes, solved</span>
            </div>
          </div>
          <p>{contrastWords(colour)}</p>
        </>
      }
    >
      <fieldset className="set-colours">
        <legend className="field-label">Colour</legend>
        {offered.map(([code, name]) => (
          <label key={code} style={{ "--swatch": code }} title={name}>
            <input
              type="radio"
              name="colour"
              checked={typed.toLowerCase() === code}
              onChange={() => {
                draft.drop();
                change({ colour: code });
              }}
            />
            <span className="unseen">{name}</span>
          </label>
        ))}
      </fieldset>
      <Field label="Another colour" problem={wrong ?? problem("colour")}>
        {(ways) => (
          <div className="set-colour">
            <input
              type="color"
              aria-label="Pick a colour"
              value={typed}
              onChange={(event) => {
                setLooked(event.target.value);
                draft.type(event.target.value);
              }}
              onBlur={() => {
                setLooked(null);
                draft.keep();
              }}
            />
            <TextInput
              {...ways}
              value={draft.text}
              maxLength={7}
              spellCheck={false}
              onBlur={draft.keep}
              onKeyDown={(event) => event.key === "Enter" && draft.keep()}
              onChange={(event) => {
                setLooked(null);
                draft.type(event.target.value.trim());
              }}
            />
          </div>
        )}
      </Field>
    </Section>
  );
}

function contrastWords(colour: string): string {
  const contrast = contrastWithWhite(colour);
  const figure = `${(Math.floor(contrast * 10) / 10).toFixed(1)}:1`;
  if (contrast >= contrastMin) return `White words stand out ${figure}, which everybody can read.`;
  return `White words would stand out only ${figure}. We darken it to ${darkened(colour)} where words stand on it, so that everybody can read them.`;
}
