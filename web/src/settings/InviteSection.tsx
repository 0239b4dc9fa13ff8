import type { Invitation, Role, Team } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, useMe } from "../api/index.ts";
import { FormProblem, useForm } from "../forms/index.ts";
import { isAddress } from "../sign-in/index.ts";
import { onDay, useNow } from "../time/index.ts";
import { Button, Field, MailIcon, sayProblem, TextInput } from "../ui/index.ts";
import { CopyOnce } from "./CopyOnce.tsx";
import { roleName, roles } from "./roles.ts";
import { Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import "./roles.css";
import "./waiting.css";
import "./people.css";

const invitationsKey = ["invitations"];

/** By a link that is shown once, and by mail where an address is given. */
export function InviteSection({ teams }: { teams: Team[] }) {
  const client = useQueryClient();
  const [link, setLink] = useState<{ url: string; email: string | null } | null>(null);
  const invited = async (invitation: { url: string; email: string | null }) => {
    setLink(invitation);
    await client.invalidateQueries({ queryKey: invitationsKey });
  };
  return (
    <Section
      name="members.invite"
      effect={<Waiting />}
      lead="The link makes the account: whoever opens it chooses name and password."
    >
      {link ? (
        <CopyOnce text={link.url} done={() => setLink(null)}>
          <b>{link.email ? `The invitation for ${link.email} is on its way.` : "The invitation is ready."}</b> Here is
          its link, shown this once. Give it to nobody else.
        </CopyOnce>
      ) : (
        <InviteForm teams={teams} invited={invited} />
      )}
    </Section>
  );
}

interface InviteFormProps {
  teams: Team[];
  invited: (invitation: { url: string; email: string | null }) => Promise<void>;
}

function InviteForm({ teams, invited }: InviteFormProps) {
  const me = useMe();
  const [role, setRole] = useState<Role>("agent");
  const [teamIds, setTeamIds] = useState<string[]>([]);
  const form = useForm({
    check: ({ email = "" }) =>
      email.trim() !== "" && !isAddress(email) ? { email: "Write a whole mail address, or leave it empty." } : {},
    send: async ({ email = "" }) => {
      const to = email.trim();
      await invited(await call("POST /invitations", { body: { role, teamIds, ...(to && { email: to }) } }));
      tellSaved();
    },
  });
  return (
    <form className="set-add" noValidate onSubmit={form.onSubmit}>
      <Field label="Mail address" hint="Left empty, whoever has the link may join." problem={form.fields.email}>
        {(ways) => <TextInput {...ways} name="email" type="email" inputMode="email" />}
      </Field>
      <fieldset className="set-roles">
        <legend className="field-label">Role</legend>
        {roles.map((each) => (
          <label key={each.role}>
            <input
              type="radio"
              name="role"
              checked={role === each.role}
              disabled={each.role === "owner" && me.role !== "owner"}
              onChange={() => setRole(each.role)}
            />
            <b>{each.name}</b>
            <small>{each.may}</small>
          </label>
        ))}
      </fieldset>
      {teams.length > 0 && (
        <fieldset className="set-choices">
          <legend className="field-label">Teams</legend>
          {teams.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={teamIds.includes(id)}
                onChange={(event) =>
                  setTeamIds(event.target.checked ? [...teamIds, id] : teamIds.filter((other) => other !== id))
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <FormProblem problem={form.problem} />
      <Button type="submit" look="fill" busy={form.busy}>
        Make the invitation
      </Button>
    </form>
  );
}

/** Invitations that nobody has taken yet. */
function Waiting() {
  const client = useQueryClient();
  const now = useNow();
  const { data: waiting } = useQuery({
    queryKey: invitationsKey,
    queryFn: async ({ signal }) => (await call("GET /invitations", { signal })).items,
  });
  async function callBack({ id }: Invitation): Promise<void> {
    try {
      await call("DELETE /invitations/{id}", { params: { id } });
      tellSaved();
      await client.invalidateQueries({ queryKey: invitationsKey });
    } catch (problem) {
      sayProblem(problem);
    }
  }
  return (
    <>
      <p className="set-effect-title">Invited, not here yet</p>
      {waiting?.length ? (
        <ul className="set-waiting">
          {waiting.map((invitation) => (
            <li key={invitation.id}>
              <MailIcon aria-hidden="true" />
              <span>
                <b>{invitation.email ?? "Whoever has the link"}</b>
                <small>
                  {roleName(invitation.role)}, ends {onDay(new Date(invitation.expiresAt), now)}
                </small>
              </span>
              <Button size="small" look="plain" onClick={() => void callBack(invitation)}>
                Call back
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p>Nobody. An invitation stands here until it is taken, and can be called back.</p>
      )}
    </>
  );
}
