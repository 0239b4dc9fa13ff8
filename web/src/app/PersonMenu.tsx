import type { Me } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { thanksQuery } from "../life/index.ts";
import { pictureOf } from "../people/index.ts";
import { Face, Menu } from "../ui/index.ts";
import { PersonChoices } from "./PersonChoices.tsx";
import "./thanks-place.css";

const roleWords: Record<Me["role"], string> = {
  owner: "Owner",
  admin: "Admin",
  agent: "Agent",
  colleague: "Colleague",
};

/** Who is signed in, how the app looks, and the way out. */
export function PersonMenu({ me }: { me: Me }) {
  const { data: thanks } = useQuery(thanksQuery);
  const unseen = thanks?.filter(({ seen }) => !seen).length ?? 0;
  return (
    <div className="side-me">
      <Menu
        label="You"
        side="top-start"
        trigger={(ways) => (
          <button type="button" className="side-person" {...ways}>
            <Face name={me.member.name} pictureUrl={pictureOf(me.member)} size={30} here />
            <span className="side-words">
              <b className="cut">{me.member.name}</b>
              <small>{roleWords[me.role]}</small>
            </span>
            {unseen > 0 && (
              <i className="side-thanks">
                <span className="unseen">, new words of thanks</span>
              </i>
            )}
          </button>
        )}
      >
        <PersonChoices />
      </Menu>
    </div>
  );
}
