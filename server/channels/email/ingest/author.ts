import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { plainAddress, senderTreatment, type Treatment } from "../../../inboxes/index.ts";
import type { Address, ReadMail } from "../../../mail-reading/index.ts";

/** Who speaks in a mail, and how the inbox treats who sent it. */
export interface Author {
  person: Address | undefined;
  treatment: Treatment | undefined;
  /** The sender is one of our own addresses. */
  isFromUs: boolean;
}

/**
 * The author is From (`mail.md` 20). Only of a *form sender*, which somebody named for this inbox, it is Reply-To: there the
 * customer stands.
 */
export async function authorOf(tx: Tx, inboxId: string, mail: ReadMail, ours: readonly string[]): Promise<Author> {
  const sender = usable(mail.from) ?? usable(mail.replyTo[0]);
  if (!sender) return { person: undefined, treatment: undefined, isFromUs: false };
  const treatment = await senderTreatment(tx, inboxId, sender.address);
  const isFromUs = ours.includes(plainAddress(sender.address));
  const customer = treatment === "form" ? usable(mail.replyTo[0]) : undefined;
  return { person: customer ?? sender, treatment, isFromUs };
}

/** An address that one can write to; a name alone is nobody. */
function usable(address: Address | null | undefined): Address | undefined {
  if (!address || !/^[^\s@]+@[^\s@]+$/.test(address.address) || address.address.length > 254) return undefined;
  return { name: address.name.slice(0, 100), address: address.address.toLowerCase() };
}

/** Is this the address with which somebody of the company signs in? */
export async function isMembersAddress(tx: Tx, address: string): Promise<boolean> {
  const { rows } = await sql`
    select from member join user_account on user_account.id = member.user_id
    where member.workspace_id = ${tx.workspaceId} and member.state = 'active'
      and lower(user_account.email) = ${address} limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** A sender in whose name many people write is a form: so many Reply-Tos make us propose it. */
const replyTosOfForm = 3;

/** Does one From carry the Reply-Tos of many? Then it may be a shop's contact form, which somebody can say. */
export async function looksLikeForm(tx: Tx, inboxId: string, mail: ReadMail): Promise<boolean> {
  const from = mail.from?.address.toLowerCase();
  const replyTo = mail.replyTo[0]?.address.toLowerCase();
  if (!from || !replyTo || from === replyTo) return false;
  const { rows } = await sql<{ replyTo: string }>`
    select distinct reply_to from mail
    where workspace_id = ${tx.workspaceId} and inbox_id = ${inboxId} and from_address = ${from} and reply_to <> ''
    limit ${replyTosOfForm}`.execute(tx.db);
  return new Set([replyTo, ...rows.map((row) => row.replyTo)]).size >= replyTosOfForm;
}
