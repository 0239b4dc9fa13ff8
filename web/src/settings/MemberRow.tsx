import type { Member, Role, Team } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, membersQuery, useMe } from "../api/index.ts";
import { pictureOf } from "../people/index.ts";
import { Button, Face, Select } from "../ui/index.ts";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { roles } from "./roles.ts";
import { SuspendButton } from "./SuspendButton.tsx";
import { useChange } from "./use-change.ts";
import "./waiting.css";

/** One member: role, teams, and the way out. */
export function MemberRow({ member, teams }: { member: Member; teams: Team[] }) {
  const me = useMe();
  const client = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const { value, change, problem } = useChange<Member>({
    row: member,
    send: ({ role }) => call("PATCH /members/{id}", { params: { id: member.id }, body: role ? { role } : {} }),
    show: (changed) =>
      client.setQueriesData({ queryKey: membersQuery.queryKey }, (all: Member[] | undefined) =>
        all?.map((other) => (other.id === changed.id ? changed : other)),
      ),
  });
  const isMe = member.id === me.member.id;
  const mayOwners = me.role === "owner";
  const inTeams = teams.filter(({ memberIds, archived }) => !archived && memberIds.includes(member.id));
  return (
    <li>
      <Face name={member.name} pictureUrl={pictureOf(member)} size={36} />
      <div className="set-row-words">
        <b>{member.name}</b>
        {isMe && " (you)"}
        {member.state === "suspended" && <span className="set-quiet"> suspended: signed out and shut out</span>}
        {!member.name.startsWith(member.publicName) && (
          <span className="set-quiet"> {member.publicName} to customers</span>
        )}
        <small>
          {member.email}
          {inTeams.length > 0 && ` · ${inTeams.map(({ name }) => name).join(", ")}`}
        </small>
      </div>
      <div className="set-row-ways">
        <Select
          aria-label={`Role of ${member.name}`}
          value={value.role}
          disabled={!mayOwners && value.role === "owner"}
          onChange={(event) => {
            const role = roles.find((each) => each.role === event.target.value)?.role;
            if (role) change({ role: role satisfies Role });
          }}
        >
          {roles.map(({ role, name }) => (
            <option key={role} value={role} disabled={role === "owner" && !mayOwners}>
              {name}
            </option>
          ))}
        </Select>
        {!isMe && <SuspendButton member={member} disabled={!mayOwners && value.role === "owner"} />}
        <Button
          look="plain"
          disabled={isMe || (!mayOwners && value.role === "owner")}
          aria-label={`Remove ${member.name}`}
          onClick={() => setRemoving(true)}
        >
          Remove
        </Button>
      </div>
      {problem("role") && (
        <p className="field-problem" role="alert">
          {problem("role")}
        </p>
      )}
      {removing && <RemoveDialog member={member} close={() => setRemoving(false)} />}
    </li>
  );
}
