import type { Parts } from "#platform/parts.ts";
import { plainAddress } from "../../../inboxes/index.ts";
import { acceptTaken, isTaken, takeIn } from "../../../mail/incoming/index.ts";
import { headerOf, readMail } from "../../../mail-reading/index.ts";
import { OurOwnTrouble } from "./trouble.ts";

interface Place {
  workspaceId: string;
  inboxId: string;
  /** The addresses of the inbox, the one of now first. */
  addresses: readonly string[];
  host: string;
}

/**
 * Brings one fetched mail in by the door of all others, and resolves when it is stored to stay. What the ledger has already, from
 * an earlier look or by another way, is not written twice. False: it was there.
 */
export async function takeFetched(parts: Parts, place: Place, raw: Buffer): Promise<boolean> {
  const { store, storage } = parts;
  const { workspaceId, inboxId } = place;
  try {
    const taken = await takeIn(raw, storage);
    if (await store.inWorkspace(workspaceId, (tx) => isTaken(tx, inboxId, taken))) {
      if (taken.rawKey) await storage.remove(taken.rawKey).catch(() => {});
      return false;
    }
    const { envelopeFrom, addresses } = envelopeOf(raw, place.addresses);
    const destinations = addresses.map((address) => ({ workspaceId, inboxId, address }));
    const delivery = { envelopeFrom, source: "imap", helo: place.host } as const;
    await Promise.all(acceptTaken(store, storage, delivery, destinations, taken).map(({ mailId }) => mailId));
    return true;
  } catch (problem) {
    throw new OurOwnTrouble("A fetched mail could not be stored", { cause: problem });
  }
}

/** The server has put the mail away without its envelope: what it was is read from what stands in the header. */
function envelopeOf(raw: Buffer, own: readonly string[]): { envelopeFrom: string; addresses: string[] } {
  const mail = readMail(headerOf(raw));
  const named = [...mail.deliveredTo, ...[...mail.to, ...mail.cc].map(({ address }) => address)];
  const ours = named.filter((address) => own.includes(plainAddress(address)));
  const addresses = ours.length > 0 ? [...new Set(ours)] : own.slice(0, 1);
  return { envelopeFrom: mail.returnPath ?? mail.from?.address ?? "", addresses };
}
