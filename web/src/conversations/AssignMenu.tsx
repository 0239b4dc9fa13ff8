import type { Conversation, Person } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import type { RefObject } from "react";
import { membersQuery, useMe } from "../api/index.ts";
import { pictureOf } from "../people/index.ts";
import {
  DownIcon,
  Face,
  Menu,
  MenuItem,
  MenuLine,
  PersonIcon,
  type PopoverHandle,
  TeamIcon,
  UnassignedIcon,
} from "../ui/index.ts";

export interface AssignMenuProps {
  conversation: Conversation;
  onAssign: (member: Person | null) => void;
  onHandOver: () => void;
  handle: RefObject<PopoverHandle | null>;
}

/** Who looks after it. */
export function AssignMenu({ conversation, onAssign, onHandOver, handle }: AssignMenuProps) {
  const me = useMe().member;
  const { data: members = [] } = useQuery(membersQuery);
  const { assignee } = conversation;
  return (
    <Menu
      label="Who looks after it"
      handle={handle}
      side="bottom-start"
      trigger={(ways) => (
        <button type="button" className="head-assign" {...ways}>
          {assignee && <Face name={assignee.name} pictureUrl={pictureOf(assignee)} size={18} />}
          <span className="cut">
            {assignee ? assignee.name : "Nobody has it yet"}
            <span className="head-assign-more">{assignee ? " looks after it" : ": assign it"}</span>
          </span>
          <DownIcon aria-hidden="true" />
        </button>
      )}
    >
      {assignee?.id !== me.id && (
        <>
          <MenuItem icon={<Face name={me.name} pictureUrl={pictureOf(me)} size={20} />} onChoose={() => onAssign(me)}>
            Take it myself
          </MenuItem>
          <MenuLine />
        </>
      )}
      {members
        .filter(({ id }) => id !== me.id)
        .map((member) => (
          <MenuItem
            key={member.id}
            icon={<Face name={member.name} pictureUrl={pictureOf(member)} size={20} />}
            checked={member.id === assignee?.id}
            onChoose={() => onAssign(member)}
          >
            {member.name}
          </MenuItem>
        ))}
      {members.length === 0 && (
        <MenuItem icon={<PersonIcon />} disabled onChoose={() => {}}>
          Nobody else is here yet
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem icon={<TeamIcon />} onChoose={onHandOver}>
        Hand over to another team…
      </MenuItem>
      {assignee && (
        <MenuItem icon={<UnassignedIcon />} onChoose={() => onAssign(null)}>
          Put it back: nobody has it
        </MenuItem>
      )}
    </Menu>
  );
}
