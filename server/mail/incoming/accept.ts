import type { Store } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import type { Storage } from "#platform/storage/index.ts";
import { inboxForAddress } from "../../inboxes/index.ts";
import { tokenOfAddress } from "../tokens/index.ts";
import { storable } from "./fingerprint.ts";
import { storeMail } from "./gather.ts";
import type { Source } from "./mail.ts";
import { type Taken, takeIn } from "./take-in.ts";

/** The inbox that an address of the envelope leads to, and the address as it was given, token and all. */
export interface Destination {
  workspaceId: string;
  inboxId: string;
  address: string;
}

export interface Delivery {
  /** MAIL FROM; empty for `<>`. */
  envelopeFrom: string;
  source: Source;
  remoteAddress?: string | undefined;
  helo?: string | undefined;
}

/** One row of the ledger for each inbox, whatever number of addresses led to it. */
export interface Accepted {
  inboxId: string;
  addresses: string[];
  /** Rejects when this one could not be stored. */
  mailId: Promise<string>;
}

/**
 * Takes one mail for one address of ours. Resolves when raw mail and row are on the disk to stay: from then on it is ours.
 * Refuses what is for no inbox here, and what is too large.
 */
export async function acceptMail(
  store: Store,
  storage: Storage,
  { to, bytes, ...delivery }: Delivery & { to: string; bytes: Buffer | AsyncIterable<Buffer> },
): Promise<{ mailId: string }> {
  const found = await inboxForAddress(store.db, to);
  if (!found) throw new Refusal(422, "unknown_address", `${to} is no address of an inbox here. Check it.`);
  const taken = await takeIn(bytes, storage);
  const [accepted] = acceptTaken(store, storage, delivery, [{ ...found, address: to }], taken);
  if (!accepted) throw new Error("A mail for one inbox makes one row.");
  return { mailId: await accepted.mailId };
}

/** Stores a mail that was read to its end, once for each inbox. */
export function acceptTaken(
  store: Store,
  storage: Storage,
  delivery: Delivery,
  destinations: readonly Destination[],
  taken: Taken,
): Accepted[] {
  const byInbox = Map.groupBy(destinations, ({ inboxId }) => inboxId);
  const accepted = [...byInbox].map(([inboxId, group], index) => {
    const addresses = group.map(({ address }) => address);
    const workspaceId = group[0]?.workspaceId ?? "";
    const mailId = storeFor(store, storage, { delivery, workspaceId, inboxId, addresses, taken, isFirst: index === 0 });
    return { inboxId, addresses, mailId };
  });
  void tidy(storage, taken, accepted);
  return accepted;
}

/** The file of the first row goes when that row does not stand, after the others have made their copies of it. */
async function tidy(storage: Storage, { rawKey }: Taken, accepted: readonly Accepted[]): Promise<void> {
  const [first] = await Promise.allSettled(accepted.map(({ mailId }) => mailId));
  if (rawKey && first?.status !== "fulfilled") await storage.remove(rawKey).catch(() => {});
}

interface One {
  delivery: Delivery;
  workspaceId: string;
  inboxId: string;
  addresses: string[];
  taken: Taken;
  isFirst: boolean;
}

async function storeFor(
  store: Store,
  storage: Storage,
  { delivery, workspaceId, inboxId, addresses, taken, isFirst }: One,
): Promise<string> {
  const id = newId();
  // Rows share no file: what one workspace erases is still there for the other.
  const rawKey = taken.rawKey && (isFirst ? taken.rawKey : await copyOf(storage, taken.rawKey));
  const addressed = addresses.find((address) => tokenOfAddress(address)) ?? addresses[0] ?? "";
  try {
    await storeMail(store, workspaceId, {
      id,
      inboxId,
      messageId: taken.messageId,
      bodyHash: taken.bodyHash,
      envelopeFrom: storable(delivery.envelopeFrom),
      envelopeTo: storable(addressed),
      raw: taken.raw,
      rawKey,
      size: taken.size,
      source: delivery.source,
      remoteAddress: delivery.remoteAddress ?? null,
      helo: delivery.helo ? storable(delivery.helo) : null,
    });
  } catch (problem) {
    // A copy of its own goes; the first file may still be wanted by a copy that is being made.
    if (rawKey && !isFirst) await storage.remove(rawKey).catch(() => {});
    throw problem;
  }
  return id;
}

async function copyOf(storage: Storage, key: string): Promise<string> {
  const { bytes } = await storage.stream(key);
  return (await storage.write(bytes)).key;
}
