import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { type Inbox, ownAddresses, plainAddress, sendersOf, type Treatment } from "../inboxes/index.ts";

/** Somebody of us, as an author. */
export interface OurAuthor {
  id: string;
  publicName: string;
}

/** Who is us, and whose word counts as whose. */
export interface Sides {
  inbox: Inbox;
  /** One of the addresses of our inboxes. */
  isInbox(address: string): boolean;
  /** The member who signs in with this address. */
  memberOf(address: string): OurAuthor | undefined;
  /** What somebody decided for a sender of this inbox. */
  treatmentOf(address: string): Treatment | undefined;
}

/** Our side is told by the addresses of the inboxes, aliases among them, and by those with which members sign in. */
export async function sidesOf(tx: Tx, inbox: Inbox): Promise<Sides> {
  const inboxes = new Set(await ownAddresses(tx));
  const { rows } = await sql<OurAuthor & { address: string }>`
    select lower(user_account.email) as address, member.id, member.public_name
    from member join user_account on user_account.id = member.user_id
    where member.workspace_id = ${tx.workspaceId}`.execute(tx.db);
  const members = new Map(rows.map(({ address, ...member }) => [address, member]));
  const { form, person } = await sendersOf(tx, inbox.id);
  const treatments = new Map<string, Treatment>([
    ...form.map((address): [string, Treatment] => [address, "form"]),
    ...person.map((address): [string, Treatment] => [address, "person"]),
  ]);
  return {
    inbox,
    isInbox: (address) => inboxes.has(plainAddress(address)),
    memberOf: (address) => members.get(address.toLowerCase()),
    treatmentOf: (address) => treatments.get(address.toLowerCase()),
  };
}
