import type { Member, Team } from "@manyhands/client";
import { call } from "../api/index.ts";
import { pictureOf } from "../people/index.ts";
import { Button, Chip, Face, Field, Select } from "../ui/index.ts";
import { PeopleChoice } from "./PeopleChoice.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { TextSetting } from "./TextSetting.tsx";
import { useChange } from "./use-change.ts";
import { whoSeesWords } from "./who-words.ts";
import "./people.css";

export interface TeamSectionProps {
  team: Team;
  members: Member[];
  show: (team: Team) => void;
  /** One team at least takes the mail. */
  isLast: boolean;
}

export function TeamSection({ team, members, show, isLast }: TeamSectionProps) {
  const { value, change, problem } = useChange<Team>({
    row: team,
    send: (given) => call("PATCH /teams/{id}", { params: { id: team.id }, body: given }),
    show,
  });
  const inIt = members.filter(({ id }) => value.memberIds.includes(id));
  const lead = members.find(({ id }) => id === value.leadMemberId);
  const put = (ids: string[]) => {
    const leads = value.leadMemberId !== null && ids.includes(value.leadMemberId);
    change({ memberIds: ids, ...(!leads && value.leadMemberId !== null && { leadMemberId: null }) });
  };
  if (value.archived) {
    return (
      <Section name="teams.all" of={team.id} title={value.name} aside={<Chip>Put away</Chip>}>
        <p>It takes no new conversations. What it has stays, and is found.</p>
        <div>
          <Button onClick={() => change({ archived: false })}>Bring it back</Button>
        </div>
      </Section>
    );
  }
  return (
    <Section
      name="teams.all"
      of={team.id}
      title={value.name}
      effect={
        <>
          <EffectTitle>Who sees its mail first</EffectTitle>
          {inIt.length > 0 && (
            <div className="set-people" aria-hidden="true">
              {inIt.slice(0, 7).map((member) => (
                <Face key={member.id} name={member.name} pictureUrl={pictureOf(member)} size={34} />
              ))}
              {inIt.length > 7 && <span>+{inIt.length - 7}</span>}
            </div>
          )}
          <p>{whoSeesWords(inIt, lead)}</p>
        </>
      }
    >
      <div className="set-pair">
        <TextSetting
          label="Name"
          value={value.name}
          problem={problem("name")}
          check={(text) => (text.trim() === "" ? "Write what the team is called." : undefined)}
          onSave={(name) => change({ name: name.trim() })}
          input={{ maxLength: 60 }}
        />
        <Field label="Lead" problem={problem("leadMemberId")}>
          {(ways) => (
            <Select
              {...ways}
              value={value.leadMemberId ?? ""}
              onChange={(event) => change({ leadMemberId: event.target.value || null })}
            >
              <option value="">Nobody yet</option>
              {inIt.map((member) => (
                <option key={member.id} value={member.id}>
                  {member.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <PeopleChoice legend="Members" members={members} chosen={value.memberIds} choose={put} />
      {problem("memberIds") && <p className="field-problem">{problem("memberIds")}</p>}
      {!isLast && (
        <div>
          <Button look="plain" size="small" onClick={() => change({ archived: true })}>
            Put this team away
          </Button>
          {problem("archived") && <p className="field-problem">{problem("archived")}</p>}
        </div>
      )}
    </Section>
  );
}
