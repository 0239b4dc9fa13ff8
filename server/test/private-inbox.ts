import { addInbox, type Inbox } from "../inboxes/index.ts";
import { addTeam, type Team } from "../teams/index.ts";
import type { TestStore } from "./database.ts";
import { addSignedIn, type SignedIn, type TestWorkspace } from "./people.ts";

/** What employees bring to HR: only Nadia, who is its team, may see it. */
export interface TestPrivateInbox {
  inbox: Inbox;
  team: Team;
  nadia: SignedIn;
}

export async function testPrivateInbox(store: TestStore, { workspace }: TestWorkspace): Promise<TestPrivateInbox> {
  const nadia = await addSignedIn(store, workspace, { name: "Nadia Hart", role: "agent" });
  const made = await store.inWorkspace(workspace.id, async (tx) => {
    const team = await addTeam(tx, { name: "HR", leadMemberId: nadia.member.id, memberIds: [nadia.member.id] });
    const address = `hr@${workspace.slug}.example`;
    return { team, inbox: await addInbox(tx, { teamId: team.id, name: "HR", address, isPrivate: true }) };
  });
  return { ...made, nadia };
}
