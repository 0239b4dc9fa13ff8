import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import type { Storage } from "#platform/storage/index.ts";
import { purposesLeftOut } from "./left-out.ts";
import { asMbox } from "./mbox.ts";
import { walk } from "./rows.ts";

interface StoredMail {
  id: string;
  sender: string;
  at: Date;
  raw: Buffer | null;
  rawKey: string | null;
}

const mailsAtOnce = 20;

export interface MailboxesWritten {
  /** How many mails each file holds. */
  files: Record<string, number>;
  /** Mails whose bytes are not in the storage any more. */
  missing: string[];
}

/** Each inbox makes two mailbox files: what came in, and what we sent from it. */
export async function writeMailboxes(tx: Tx, storage: Storage, folder: string): Promise<MailboxesWritten> {
  const written: MailboxesWritten = { files: {}, missing: [] };
  const workspace = sql.lit(tx.workspaceId);
  const inboxes = await tx.db
    .selectFrom("inbox")
    .select(["id", "address"])
    .where("workspaceId", "=", tx.workspaceId)
    .execute();
  for (const { id, address } of inboxes) {
    const name = address.replace(/[^\w.@+-]/g, "_");
    const came = sql`select id, envelope_from as sender, received_at as at, raw, raw_key from mail
      where workspace_id = ${workspace} and inbox_id = ${sql.lit(id)} order by workspace_id, id`;
    const went = sql`select id, envelope_from as sender, created_at as at, raw, raw_key from outgoing_mail
      where workspace_id = ${workspace} and inbox_id = ${sql.lit(id)} and (raw is not null or raw_key is not null)
        and purpose not in (${sql.join(purposesLeftOut.map((purpose) => sql.lit(purpose)))}) order by workspace_id, id`;
    await writeOne(`${name}.mbox`, came);
    await writeOne(`${name}.sent.mbox`, went);
  }
  return written;

  async function writeOne(name: string, select: RawBuilder<unknown>): Promise<void> {
    let mails = 0;
    await pipeline(bytes, createWriteStream(join(folder, name), { mode: 0o600, flush: true }));
    written.files[`mail/${name}`] = mails;

    async function* bytes(): AsyncGenerator<Buffer> {
      for await (const { id, sender, at, raw, rawKey } of walk<StoredMail>(tx, select, mailsAtOnce)) {
        const whole = raw ?? (await storage.read(rawKey ?? "").catch(() => undefined));
        if (!whole) {
          written.missing.push(`mail ${id}`);
          continue;
        }
        mails += 1;
        yield asMbox({ from: sender, at, raw: whole });
      }
    }
  }
}
