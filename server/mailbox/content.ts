import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import type { Storage } from "#platform/storage/index.ts";
import { type ReadMail, readMail } from "../mail-reading/index.ts";
import type { Actor } from "../members/index.ts";
import { isAutomatic } from "./json.ts";
import type { MailboxRow } from "./mails.ts";
import { mailboxVisibleTo } from "./open.ts";

interface Stored {
  raw: Buffer | null;
  rawKey: string | null;
}

/** The bytes of one mail in either direction, where this actor may see its inbox. */
export async function storedMail(tx: Tx, actor: Actor, id: string): Promise<Stored> {
  const { rows } = await sql<Stored>`
    select mail.raw, mail.raw_key from (
      select workspace_id, id, inbox_id, raw, raw_key from mail where workspace_id = ${tx.workspaceId} and id = ${id}
      union all
      select workspace_id, id, inbox_id, raw, raw_key from outgoing_mail
      where workspace_id = ${tx.workspaceId} and id = ${id} and conversation_id is not null
    ) mail join inbox on inbox.workspace_id = mail.workspace_id and inbox.id = mail.inbox_id
    where ${mailboxVisibleTo(actor)}`.execute(tx.db);
  if (!rows[0]) throw notFound("mail");
  return rows[0];
}

export async function bytesOf(storage: Storage, { raw, rawKey }: Stored): Promise<Buffer> {
  if (raw) return raw;
  if (!rawKey) throw notFound("mail");
  return storage.read(rawKey);
}

/** The pictures of the mail itself stand in its HTML, so that an iframe shows them without asking anybody. */
export function contentOf(id: string, mail: ReadMail) {
  const attachments = mail.attachments.map(({ filename, contentType, content }) => ({
    filename: filename ?? "",
    contentType,
    size: content.length,
  }));
  return { id, text: mail.text ?? "", html: withPictures(mail), attachments };
}

function withPictures({ html, attachments }: ReadMail): string | null {
  if (html === null) return null;
  return html.replace(/\bsrc="cid:([^"<>\s]{1,300})"/g, (whole, contentId: string) => {
    const picture = attachments.find(({ cid }) => cid === contentId);
    if (!picture || !/^image\/(?:png|jpeg|gif|webp)$/.test(picture.contentType)) return whole;
    return `src="data:${picture.contentType};base64,${picture.content.toString("base64")}"`;
  });
}

const known = new Map<string, string>();
const knownMax = 500;

/** What the mails that carry no message say: read out of their bytes, without links and quotes, which are shown otherwise. */
export async function automaticTexts(tx: Tx, rows: readonly MailboxRow[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const unknown: string[] = [];
  for (const row of rows.filter(isAutomatic)) {
    const text = known.get(row.id);
    if (text === undefined) unknown.push(row.id);
    else texts.set(row.id, text);
  }
  if (unknown.length === 0) return texts;
  const mails = await tx.db
    .selectFrom("outgoingMail")
    .select(["id", "raw"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "in", unknown)
    .execute();
  if (known.size > knownMax) known.clear();
  for (const { id, raw } of mails) {
    if (!raw) continue;
    const text = wordsOf(readMail(raw).text ?? "");
    known.set(id, text);
    texts.set(id, text);
  }
  return texts;
}

function wordsOf(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => !line.startsWith(">") && !/https?:\/\//.test(line))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
