import { z } from "zod";
import { withOptions } from "#platform/command-line.ts";
import type { Store, Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { roles, systemActor } from "../members/index.ts";
import { listTeams } from "../teams/index.ts";
import { findWorkspace } from "../workspaces/index.ts";
import { invite } from "./invite.ts";
import { invitationUrl } from "./routes.ts";

const help = `Usage: bin/manyhands member invite --workspace SLUG --role ROLE [--email ADDRESS] [--team NAME]...

Writes an invitation and prints its link, which works once within 14 days. No mail is sent.

  --workspace SLUG  The company's short name, as it stands in its addresses
  --role ROLE       ${roles.join(", ")}
  --email ADDRESS   Whom it is for; without it, whoever has the link
  --team NAME       A team that they join; may be given several times`;

const shape = z.object({
  workspace: z.string(),
  role: z.enum(roles, `takes one of ${roles.join(", ")}`),
  email: z.email("takes a mail address").optional(),
  team: z.array(z.string()).optional(),
});

interface Around {
  publicUrl: string;
  withStore: (work: (store: Store) => Promise<number>) => Promise<number>;
}

/** `manyhands member invite`: how somebody gets in where nobody is left who could invite them. Returns the exit code. */
export function memberInvite(args: readonly string[], { publicUrl, withStore }: Around): Promise<number> {
  const text = { type: "string" } as const;
  const options = { workspace: text, role: text, email: text, team: { type: "string", multiple: true } } as const;
  return withOptions({ args, help, options, shape }, ({ workspace: slug, role, email, team = [] }) =>
    withStore(async (store) => {
      const workspace = await findWorkspace(store.db, slug);
      if (!workspace) {
        console.error(`There is no workspace "${slug}" here.`);
        return 1;
      }
      const { token } = await store.inWorkspace(workspace.id, async (tx) =>
        invite(tx, systemActor(workspace.id), { email, role, teamIds: await teamsNamed(tx, team) }),
      );
      console.log(invitationUrl(publicUrl, token));
      return 0;
    }),
  );
}

async function teamsNamed(tx: Tx, names: readonly string[]): Promise<string[]> {
  const teams = await listTeams(tx);
  return names.map((name) => {
    const team = teams.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (team) return team.id;
    throw new Refusal(422, "unknown_team", `There is no team "${name}" in this workspace.`);
  });
}
