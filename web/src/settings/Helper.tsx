import type { Person } from "@manyhands/client";
import { pictureOf } from "../people/index.ts";
import { Face } from "../ui/index.ts";
import "./profile.css";

/** Who helped, as it stands on a customer's page. */
export function Helper({ member }: { member: Person & { about: string } }) {
  return (
    <div className="set-helper">
      <Face name={member.publicName} pictureUrl={pictureOf(member)} size={44} />
      <p>
        <b>{member.publicName}</b> helped you
        {member.about && <small>{member.about}</small>}
      </p>
    </div>
  );
}
