import type { Store } from "#platform/database/index.ts";
import type { Storage } from "#platform/storage/index.ts";
import { type Claimed, ours } from "./claim.ts";
import { composeMail } from "./compose.ts";

/** Larger mails stand in the storage; the row stays light. */
const rawInRowBytesMax = 256 * 1024;

/**
 * The bytes of a claimed mail. They are put together before the first try and stored before they leave, so that every try
 * sends the same.
 */
export async function bytesOf(
  { store, storage, publicUrl }: { store: Store; storage: Storage; publicUrl: string },
  workspaceId: string,
  mail: Claimed,
): Promise<Buffer> {
  const stored = await storedBytes(storage, mail);
  if (stored) return stored;
  if (!mail.ingredients) throw new Error("A mail has neither bytes nor what to make them of.");
  const { mimeMessageId, subject } = mail;
  const envelope = { mimeMessageId, subject, date: store.clock.now(), publicUrl };
  const raw = await composeMail(mail.ingredients, envelope, storage);
  const isLarge = raw.length > rawInRowBytesMax;
  const rawKey = isLarge ? (await storage.write(raw)).key : null;
  const kept = await store.inWorkspace(workspaceId, (tx) =>
    ours(tx, mail)
      .set({ raw: isLarge ? null : raw, rawKey, ingredients: null })
      .executeTakeFirst(),
  );
  if (kept.numUpdatedRows === 0n) throw new Error("Another process has taken this mail over.");
  return raw;
}

/** Undefined until a mail has been put together. */
export async function storedBytes(
  storage: Pick<Storage, "read">,
  { raw, rawKey }: { raw: Buffer | null; rawKey: string | null },
): Promise<Buffer | undefined> {
  return raw ?? (rawKey ? storage.read(rawKey) : undefined);
}
