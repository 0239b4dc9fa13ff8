import type { Member } from "@manyhands/client";
import { pictureOf } from "../people/index.ts";
import { Face } from "../ui/index.ts";
import "./people.css";

export interface PeopleChoiceProps {
  legend: string;
  members: Member[];
  chosen: readonly string[];
  choose: (ids: string[]) => void;
}

/** Some of the members, each by face and name. */
export function PeopleChoice({ legend, members, chosen, choose }: PeopleChoiceProps) {
  return (
    <fieldset className="set-choices set-choose-people">
      <legend className="field-label">{legend}</legend>
      {members.map((member) => (
        <label key={member.id}>
          <input
            type="checkbox"
            checked={chosen.includes(member.id)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, member.id] : chosen.filter((other) => other !== member.id))
            }
          />
          <Face name={member.name} pictureUrl={pictureOf(member)} size={20} />
          {member.name}
        </label>
      ))}
    </fieldset>
  );
}
