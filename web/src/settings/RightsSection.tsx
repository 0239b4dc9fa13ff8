import type { Right } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { call } from "../api/index.ts";
import { YesIcon } from "../ui/index.ts";
import { Loaded } from "./Loaded.tsx";
import { roles } from "./roles.ts";
import { Section } from "./Section.tsx";
import "./table.css";

/** The table of what each role may do, as the server decides by it. */
export function RightsSection() {
  const rights = useQuery({
    queryKey: ["roles"],
    queryFn: async ({ signal }) => (await call("GET /roles", { signal })).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Section name="members.roles">
      <Loaded of={rights}>{(items) => <RightsTable rights={items} />}</Loaded>
    </Section>
  );
}

function RightsTable({ rights }: { rights: readonly Right[] }) {
  return (
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
            <tr key={right.action}>
              <th scope="row">{right.sentence}</th>
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
  );
}
