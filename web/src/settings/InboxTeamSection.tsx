import { useQuery } from "@tanstack/react-query";
import { membersQuery, teamsQuery } from "../api/index.ts";
import { pictureOf } from "../people/index.ts";
import { Face, Field, Select, Switch } from "../ui/index.ts";
import type { InboxSectionProps } from "./InboxNameSection.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { whoSeesWords } from "./who-words.ts";
import "./people.css";

export function InboxTeamSection({ inbox: { value, change, problem } }: InboxSectionProps) {
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const team = teams.find(({ id }) => id === value.teamId);
  const people = members.filter(({ id }) => team?.memberIds.includes(id));
  const lead = members.find(({ id }) => id === team?.leadMemberId);
  return (
    <Section
      name="inboxes.team"
      effect={
        <>
          <EffectTitle>Who sees it</EffectTitle>
          {people.length > 0 && (
            <div className="set-people" aria-hidden="true">
              {people.slice(0, 7).map((member) => (
                <Face key={member.id} name={member.name} pictureUrl={pictureOf(member)} size={34} />
              ))}
            </div>
          )}
          <p>{whoSeesWords(people, lead)}</p>
          {value.private && <p className="set-after">Nobody else does, but owners and admins.</p>}
        </>
      }
    >
      <div className="set-pair">
        <Field label="New mail goes to" problem={problem("teamId")}>
          {(ways) => (
            <Select {...ways} value={value.teamId} onChange={(event) => change({ teamId: event.target.value })}>
              {teams
                .filter(({ id, archived }) => !archived || id === value.teamId)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </Select>
          )}
        </Field>
      </div>
      <Switch
        label="Private"
        hint="Its conversations are seen by its team, owners and admins alone. For complaints, or the staff’s own matters."
        checked={value.private}
        onChange={(next) => change({ private: next })}
      />
      {problem("private") && <p className="field-problem">{problem("private")}</p>}
    </Section>
  );
}
