import { YesIcon } from "../ui/index.ts";
import { rights, roles } from "./roles.ts";
import { Section } from "./Section.tsx";
import "./table.css";

/** The table of what each role may do. */
export function RightsSection() {
  return (
    <Section name="members.roles">
      <div className="set-scroll">
        <table className="set-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">What</span>
              </th>
              {roles.map(({ role, name }) => (
                <th key={role} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => (
              <tr key={right.words}>
                <th scope="row">{right.words}</th>
                {roles.map(({ role }) => (
                  <td key={role}>
                    {right.roles.includes(role) ? (
                      <YesIcon role="img" aria-label="may" />
                    ) : (
                      <span className="unseen">may not</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
