import type { z } from "zod";
import type { Db, Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { addInbox } from "../inboxes/index.ts";
import { addMember } from "../members/index.ts";
import { addAccount, findAccount } from "../sign-in/index.ts";
import { addTeam } from "../teams/index.ts";
import { foundWorkspace, slugFrom } from "../workspaces/index.ts";
import type { newCompanySchema } from "./schemas.ts";
import { mustOpen } from "./state.ts";

const firstTeam = "Support";

/** Makes the company with its owner, a team and an inbox, all at once or not at all. */
export function foundCompany(
  store: Store,
  { key, owner, company, inbox }: z.output<typeof newCompanySchema>,
): Promise<{ userId: string; slug: string }> {
  return store.inWorkspace(newId(), async (tx) => {
    await oneAtATime(tx.db);
    await mustOpen(tx.db, key);
    if (await findAccount(tx.db, owner)) {
      throw new Refusal(409, "email_taken", "Somebody signs in with this address already. Choose another.", {
        field: "email",
      });
    }
    const slug = company.slug ?? slugFrom(company.name);
    const { language, timeZone } = company;
    await foundWorkspace(tx, {
      slug,
      name: company.name,
      ...(language && { language }),
      ...(timeZone && { timeZone }),
    });
    const { id: userId } = await addAccount(tx.db, owner, tx.now);
    const publicName = owner.name.split(/\s+/)[0]?.slice(0, 60) ?? owner.name;
    const member = await addMember(tx, { userId, name: owner.name, publicName, role: "owner" });
    const team = await addTeam(tx, { name: firstTeam, leadMemberId: member.id });
    await addInbox(tx, { teamId: team.id, name: inbox.name ?? firstTeam, address: inbox.address });
    return { userId, slug };
  });
}

/** Two who press the button together: the second finds the place owned. */
async function oneAtATime(db: Db): Promise<void> {
  await db.selectFrom("installation").select("name").where("name", "=", "set_up_key").forUpdate().execute();
}
