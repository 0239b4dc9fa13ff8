import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { LedgerRow } from "../../../mail/incoming/index.ts";
import { recordBounce } from "../../../mail/outgoing/index.ts";
import { isGenuine, signingKeys, tokenOfAddress } from "../../../mail/tokens/index.ts";
import type { ReadMail } from "../../../mail-reading/index.ts";

export interface BouncedAnswer {
  conversationId: string | null;
  entryId: string | null;
}

/** A report names so many recipients and mails at most; more is a list's, not ours. */
const recipientsMax = 50;
const reportedMailsMax = 5;

/**
 * Tells the sender's side of every address that a mail of ours did not reach (`mail.md` 15): found by the signed address that
 * the report came to, by the Message-ID that it returns, by the address. Undefined when none of it was ours.
 */
export async function tellOfBounce(tx: Tx, row: LedgerRow, mail: ReadMail): Promise<BouncedAnswer | undefined> {
  const participantId = await participantOf(tx, row.envelopeTo);
  const failed = failedRecipients(mail);
  const told: BouncedAnswer[] = [];
  for (const { address, hard, status, diagnostic } of failed) {
    const bounce = {
      hard,
      reason: diagnostic || status || "no reason was given",
      ...(address && { recipient: address }),
      ...(status && { status }),
      ...(participantId && failed.length === 1 && { participantId }),
    };
    for (const mimeMessageId of [...mail.reportedMessageIds.slice(0, reportedMailsMax), undefined]) {
      const bounced = await recordBounce(tx, { ...bounce, ...(mimeMessageId && { mimeMessageId }) });
      if (!bounced) continue;
      told.push(bounced);
      break;
    }
  }
  return told[0];
}

/** A report may name nobody: then the address that it came to must say whom it is about. */
function failedRecipients(
  mail: ReadMail,
): Pick<ReadMail["recipients"][number], "address" | "hard" | "status" | "diagnostic">[] {
  if (mail.recipients.length === 0) return [{ address: "", hard: false, status: null, diagnostic: "" }];
  return mail.recipients.filter(({ action }) => action === "failed").slice(0, recipientsMax);
}

export function tellsOfFailure(mail: ReadMail): boolean {
  return failedRecipients(mail).length > 0;
}

/** The return path of our mails is signed like their reply address: only we could make one. */
async function participantOf(tx: Tx, envelopeTo: string): Promise<string | undefined> {
  const token = tokenOfAddress(envelopeTo);
  // A reply token travels in the customer's own mails: whoever is in Cc has it, and could report what they like.
  if (token?.purpose !== "bounce") return undefined;
  const { rows } = await sql<{ id: string; conversationId: string }>`
    select id, conversation_id from participant
    where workspace_id = ${tx.workspaceId} and key = ${token.participantKey}`.execute(tx.db);
  const [found] = rows;
  if (!found) return undefined;
  const place = { workspaceId: tx.workspaceId, conversationId: found.conversationId, participantId: found.id };
  return isGenuine(await signingKeys(tx), token, place) ? found.id : undefined;
}
