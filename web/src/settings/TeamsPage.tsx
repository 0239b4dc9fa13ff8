import type { Member, Team } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, membersQuery, newKey, teamsQuery } from "../api/index.ts";
import { NameForm } from "./Added.tsx";
import { Loaded } from "./Loaded.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import { TeamSection } from "./TeamSection.tsx";

/** The departments and groups: who belongs to each, and who leads it. */
export function TeamsPage() {
  const teams = useQuery(teamsQuery);
  const members = useQuery(membersQuery);
  return (
    <Page
      title="Teams"
      lead="New mail comes to a team. Whoever leads it is asked when a customer wants somebody else."
      readOnly={useReadOnly()}
    >
      <Loaded of={teams}>
        {(all) => <Loaded of={members}>{(people) => <Teams teams={all} members={people} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Teams({ teams, members }: { teams: Team[]; members: Member[] }) {
  const client = useQueryClient();
  const [added, setAdded] = useState(0);
  const show = (team: Team) =>
    client.setQueryData(teamsQuery.queryKey, (all: Team[] | undefined) => {
      const others = (all ?? []).filter(({ id }) => id !== team.id);
      return [...others, team].sort((one, other) => one.name.localeCompare(other.name));
    });
  const here = teams.filter(({ archived }) => !archived);
  const away = teams.filter(({ archived }) => archived);
  return (
    <>
      {here.map((team) => (
        <TeamSection key={team.id} team={team} members={members} show={show} isLast={here.length === 1} />
      ))}
      <Section name="teams.all" title="Another team">
        <NameForm
          key={added}
          label="Name"
          placeholder="Repairs and warranty"
          button="Add the team"
          empty="Write what the team is called."
          max={60}
          add={async (name) => {
            show(await call("POST /teams", { key: newKey(), body: { name } }));
            tellSaved();
            setAdded((times) => times + 1);
          }}
        />
      </Section>
      {away.map((team) => (
        <TeamSection key={team.id} team={team} members={members} show={show} isLast={false} />
      ))}
    </>
  );
}
