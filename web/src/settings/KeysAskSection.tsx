import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "../api/index.ts";
import { pictureOf } from "../people/index.ts";
import { Face } from "../ui/index.ts";
import { Loaded } from "./Loaded.tsx";
import { roles } from "./roles.ts";
import { EffectTitle, Section } from "./Section.tsx";
import "./rows.css";

/** For who may not see the keys: why, and who makes one. */
export function KeysAskSection() {
  const members = useQuery(membersQuery);
  return (
    <Section
      name="keys.all"
      title="Who makes a key"
      lead="A key opens what it may do to whoever has it, with nobody to ask. That is why owners and admins alone make keys and see which there are."
      effect={
        <>
          <EffectTitle>What to tell them</EffectTitle>
          <p>
            Which program it is for, whether it only reads or also answers, and where it will be kept. The key is shown
            once, to the one who makes it.{" "}
            <a className="link" href="/api">
              All that programs can do
            </a>{" "}
            is open to everybody.
          </p>
        </>
      }
    >
      <Loaded of={members}>
        {(people) => (
          <ul className="set-rows">
            {people
              .filter(({ role }) => role === "owner" || role === "admin")
              .map((member) => (
                <li key={member.id}>
                  <Face name={member.name} pictureUrl={pictureOf(member)} size={36} />
                  <div className="set-row-words">
                    <b>{member.name}</b>
                    <small>{roles.find(({ role }) => role === member.role)?.name}</small>
                  </div>
                  <a className="link" href={`mailto:${member.email}`} aria-label={`Write to ${member.name}`}>
                    Write
                  </a>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
