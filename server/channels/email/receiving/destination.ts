import type { Db } from "#platform/database/index.ts";
import { inboxForAddress } from "../../../inboxes/index.ts";
import type { Destination } from "../../../mail/incoming/index.ts";

/**
 * Which inbox an address of the envelope is for. `postmaster` is always somebody (RFC 5321, section 4.5.1): the oldest inbox of
 * that domain, and without a domain the oldest of all.
 */
export async function destinationFor(db: Db, address: string): Promise<Destination | undefined> {
  const found = await inboxForAddress(db, address);
  if (found) return { ...found, address };
  const [, domain] = /^postmaster(?:@([^@]+))?$/i.exec(address) ?? [];
  if (!/^postmaster(?:@|$)/i.test(address)) return undefined;
  const oldest = db.selectFrom("inboxAddress").select(["workspaceId", "inboxId"]).orderBy("inboxId").limit(1);
  const inDomain = domain ? oldest.where("address", "like", `%@${likeLiteral(domain.toLowerCase())}`) : oldest;
  const inbox = await inDomain.executeTakeFirst();
  return inbox && { ...inbox, address };
}

function likeLiteral(text: string): string {
  return text.replaceAll(/[\\%_]/g, "\\$&");
}
