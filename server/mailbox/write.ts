import { sql } from "kysely";
import MailComposer from "nodemailer/lib/mail-composer";
import type { z } from "zod";
import type { Store, Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { hashOf, newSecret } from "#platform/random.ts";
import type { Storage } from "#platform/storage/index.ts";
import { findInbox, type Inbox, listInboxes, plainAddress } from "../inboxes/index.ts";
import { acceptMail } from "../mail/incoming/index.ts";
import { domainOf } from "../mail/outgoing/index.ts";
import { readMail } from "../mail-reading/index.ts";
import type { Actor } from "../members/index.ts";
import { bytesOf } from "./content.ts";
import { mailboxVisibleTo } from "./open.ts";
import type { newMailboxMailSchema } from "./schemas.ts";

type NewMail = z.output<typeof newMailboxMailSchema>;

/** Where a mail of the customer goes: the signed reply address of what it answers, as a mail program would, else the inbox. */
export interface Way {
  inbox: Inbox;
  answered: { raw: Buffer | null; rawKey: string | null } | undefined;
}

export async function wayOf(tx: Tx, actor: Actor, { inboxId, to, inReplyTo, from }: NewMail): Promise<Way> {
  const answered = inReplyTo ? await answeredMail(tx, actor, inReplyTo, from.address) : undefined;
  const inbox = await chosenInbox(tx, answered?.inboxId ?? inboxId, to);
  return { inbox, answered };
}

async function chosenInbox(tx: Tx, inboxId: string | undefined, to: string | undefined): Promise<Inbox> {
  if (inboxId) return findInbox(tx, inboxId);
  const inboxes = await listInboxes(tx);
  const found = to ? inboxes.find(({ address }) => plainAddress(address) === plainAddress(to)) : inboxes[0];
  if (found) return found;
  throw new Refusal(422, "unknown_address", "There is no inbox with this address. Choose one that the settings list.", {
    field: "to",
  });
}

/** Of an inbox that the member sees: whoever knows an id must not speak into what is hidden from them. */
async function answeredMail(tx: Tx, actor: Actor, inReplyTo: string, address: string) {
  const { rows } = await sql<{ raw: Buffer | null; rawKey: string | null; inboxId: string }>`
    select mail.raw, mail.raw_key, mail.inbox_id from outgoing_mail mail
      join inbox on inbox.workspace_id = mail.workspace_id and inbox.id = mail.inbox_id
    where mail.workspace_id = ${tx.workspaceId} and mail.mime_message_id = ${inReplyTo.replace(/[<>\s]/g, "")}
      and mail.recipient = ${address.trim().toLowerCase()} and ${mailboxVisibleTo(actor)}
    limit 1`.execute(tx.db);
  return rows[0];
}

interface Writing {
  way: Way;
  mail: NewMail;
  /** The same key makes the same mail, which the way in knows again. */
  onceKey: string | undefined;
}

/** Writes as the customer: a real mail, which takes the way of every other. */
export async function writeMail(
  { store, storage }: { store: Store; storage: Storage },
  { way, mail, onceKey }: Writing,
): Promise<{ mailId: string; messageId: string }> {
  const { from, subject, text, inReplyTo, references = [], attachments = [] } = mail;
  const local = onceKey ? hashOf(onceKey).toString("hex").slice(0, 40) : newSecret(16);
  const messageId = `${local}@${domainOf(from.address)}`;
  const to = (await replyAddressOf(storage, way)) ?? way.inbox.address;
  const bytes = await new MailComposer({
    from: { name: from.name ?? "", address: from.address },
    to: [{ name: way.inbox.name, address: to }],
    messageId: `<${messageId}>`,
    date: store.clock.now(),
    subject: subject.replace(/[\r\n]+/g, " "),
    ...(inReplyTo && { inReplyTo: oneId(inReplyTo) }),
    ...(references.length > 0 && { references: references.map(oneId) }),
    text: text.replace(/\r\n?|\n/g, "\r\n"),
    attachments: attachments.map(({ filename, contentType, base64 }) => ({
      filename,
      contentType,
      content: Buffer.from(base64, "base64"),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  const { mailId } = await acceptMail(store, storage, { to, bytes, envelopeFrom: from.address, source: "mailbox" });
  return { mailId, messageId };
}

async function replyAddressOf(storage: Storage, { answered }: Way): Promise<string | undefined> {
  if (!answered?.raw && !answered?.rawKey) return undefined;
  return readMail(await bytesOf(storage, answered)).replyTo[0]?.address;
}

function oneId(id: string): string {
  return `<${id.replace(/[<>\s]/g, "")}>`;
}
