import { useQuery } from "@tanstack/react-query";
import { call, membersQuery, teamsQuery, useMe } from "../api/index.ts";
import { InviteSection } from "./InviteSection.tsx";
import { Loaded } from "./Loaded.tsx";
import { MemberRow } from "./MemberRow.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { RightsSection } from "./RightsSection.tsx";
import { SecondFactorSection } from "./SecondFactorSection.tsx";
import { Section } from "./Section.tsx";
import "./people.css";
import "./rows.css";

/** Suspended ones too, below the list that everything else chooses from: what renews that renews this. */
const everybodyQuery = {
  queryKey: [...membersQuery.queryKey, "suspended"],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await call("GET /members", { query: { suspended: "true" }, signal })).items,
};

export function MembersPage() {
  const { role } = useMe();
  const members = useQuery(everybodyQuery);
  const teams = useQuery(teamsQuery);
  const readOnly = useReadOnly();
  return (
    <Page title="Members" lead="Everybody of the company who signs in." readOnly={readOnly}>
      <Section name="members.people">
        <Loaded of={members}>
          {(people) => (
            <ul className="set-rows">
              {people.map((member) => (
                <MemberRow key={member.id} member={member} teams={teams.data ?? []} />
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
      {readOnly === undefined && <InviteSection teams={(teams.data ?? []).filter(({ archived }) => !archived)} />}
      {role === "owner" && <SecondFactorSection />}
      <RightsSection />
    </Page>
  );
}
