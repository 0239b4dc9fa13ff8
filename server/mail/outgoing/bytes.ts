import type { Readable } from "node:stream";
import type { Store, Tx } from "#platform/database/index.ts";
import type { Storage } from "#platform/storage/index.ts";
import { hidePageLinksInMail } from "../tokens/index.ts";
import { type Claimed, ours } from "./claim.ts";
import { composeMail } from "./compose.ts";
import type { Ingredients } from "./ingredients.ts";

interface Places {
  store: Store;
  storage: Storage;
  publicUrl: string;
}

/** Larger mails stand in the storage: the row stays light, and they are streamed from there. */
const rawInRowBytesMax = 256 * 1024;

/** Where the bytes of a mail stand. */
interface Stored {
  raw: Buffer | null;
  rawKey: string | null;
}

/**
 * Puts a claimed mail together before its first try and stores it before it leaves, so that every try sends the same.
 */
export async function storeBytes(places: Places, workspaceId: string, mail: Claimed): Promise<Stored> {
  const { raw, rawKey } = mail;
  return raw || rawKey ? { raw, rawKey } : putTogether(places, workspaceId, mail);
}

/** A large mail as a stream, which whoever asks for it ends. */
export async function openBytes(storage: Storage, { raw, rawKey }: Stored): Promise<Buffer | Readable> {
  if (raw) return raw;
  if (!rawKey) throw new Error("A mail has no bytes.");
  return (await storage.stream(rawKey)).bytes;
}

/** Undefined until a mail has been put together. */
export async function storedBytes(
  storage: Pick<Storage, "read">,
  { raw, rawKey }: Stored,
): Promise<Buffer | undefined> {
  return raw ?? (rawKey ? storage.read(rawKey) : undefined);
}

/** What has left, without what lets its reader into a customer's page: for whoever else keeps a copy. */
export async function sentBytes(tx: Tx, storage: Pick<Storage, "read">, id: string): Promise<Buffer | undefined> {
  const row = await tx.db
    .selectFrom("outgoingMail")
    .select(["raw", "rawKey"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  const bytes = row && (await storedBytes(storage, row));
  return bytes && hidePageLinksInMail(bytes);
}

async function putTogether({ store, storage, publicUrl }: Places, workspaceId: string, mail: Claimed): Promise<Stored> {
  const { ingredients, mimeMessageId, subject } = mail;
  if (!ingredients) throw new Error("A mail has neither bytes nor what to make them of.");
  const envelope = { mimeMessageId, subject, date: store.clock.now(), publicUrl };
  const stored = await inTurn(ingredients, async () => {
    const raw = await composeMail(ingredients, envelope, storage);
    if (raw.length <= rawInRowBytesMax) return { raw, rawKey: null };
    return { raw: null, rawKey: (await storage.write(raw)).key };
  });
  const kept = await store.inWorkspace(workspaceId, (tx) =>
    ours(tx, mail)
      .set({ ...stored, ingredients: null })
      .executeTakeFirst(),
  );
  if (kept.numUpdatedRows === 0n) throw new Error("Another process has taken this mail over.");
  return stored;
}

let last: Promise<unknown> = Promise.resolve();

/** Mails with files are held whole while they are put together: one after another, so that memory holds one of them. */
function inTurn<Made>({ enclosures }: Ingredients, make: () => Promise<Made>): Promise<Made> {
  if (!enclosures.some(({ storageKey }) => storageKey)) return make();
  const made = last.then(make);
  last = made.catch(() => {});
  return made;
}
