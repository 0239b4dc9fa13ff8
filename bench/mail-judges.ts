import { readFileSync } from "node:fs";
import { join } from "node:path";
import { htmlToText, type ReadMail, readMail, sanitizeHtml } from "../server/mail-reading/index.ts";

export type Corpus = { kind: string; cases: Case[] };
export type Case = {
  id: string;
  file?: string | null;
  kind?: string;
  html?: string;
  input?: { field: string; value: string };
  expect: Expected;
  consensus?: Expected;
};
type Person = { name?: string | null; address?: string | null };
type Expected = {
  subject?: string;
  from?: Person;
  to?: string[];
  messageId?: string;
  date?: string;
  text?: string;
  html?: string;
  bodyText?: string;
  textContains?: [string, number];
  htmlContains?: [string, number];
  names?: string[];
  attachmentNames?: string[];
  attachmentTypes?: string[];
  attachmentCount?: number;
  namedAttachments?: { filename: string; sha256?: string | string[]; size?: number }[];
  reply?: string;
  replyText?: string;
  contains?: string[];
  notContains?: string[];
  kind?: string;
  recipients?: number;
  hard?: boolean;
  dsn?: string[];
  records?: { dsn: string; replycode: string; hard: boolean; reason: string }[];
  value?: unknown;
};

export type Verdict = { faults: string[]; notes: string[] };

/** What is wrong with how we read a case; null when there is nothing to judge here. */
export function judge(kind: string, each: Case, folder: string): Verdict | null {
  if (kind === "parse") return judgeParse(each, folder);
  if (kind === "reply") return judgeReply(each, folder);
  if (kind === "bounce") return judgeBounce(each, folder);
  if (kind === "header") return judgeHeader(each);
  return kind === "sanitize" ? judgeSanitize(each) : null;
}

function bytesOf(each: Case, folder: string): Buffer {
  return readFileSync(join(folder, each.file ?? ""));
}

function judgeParse(each: Case, folder: string): Verdict {
  const mail = readMail(bytesOf(each, folder));
  const wanted = each.consensus ?? each.expect;
  const faults: string[] = [];
  const same = (what: string, ours: string | null | undefined, theirs: string | null | undefined) => {
    if (theirs != null && squeeze(ours ?? "") !== squeeze(theirs))
      faults.push(`${what} ${short(ours)} ≠ ${short(theirs)}`);
  };
  same("subject", mail.subject, wanted.subject);
  same("from", mail.from?.address.toLowerCase(), wanted.from?.address?.toLowerCase());
  same("from name", mail.from?.name, wanted.from?.name);
  same(
    "to",
    mail.to
      .map((to) => to.address)
      .join()
      .toLowerCase(),
    wanted.to?.join().toLowerCase(),
  );
  same("id", mail.messageId, wanted.messageId);
  same("date", mail.date, wanted.date);
  judgeBodies(mail, wanted, faults);
  judgeAttachments(mail, wanted, faults);
  return { faults, notes: [] };
}

function judgeBodies(mail: ReadMail, wanted: Expected, faults: string[]): void {
  const text = bare(mail.text ?? "");
  for (const expected of [wanted.text, wanted.bodyText]) {
    if (expected != null && !text.includes(bare(expected)))
      faults.push(`text ${short(mail.text)} ≠ ${short(expected)}`);
  }
  if (wanted.html != null && !bare(htmlToText(mail.html ?? "")).includes(bare(htmlToText(wanted.html))))
    faults.push(`html ${short(mail.html)} ≠ ${short(wanted.html)}`);
  if (wanted.textContains && !bare(mail.text ?? "").includes(bare(wanted.textContains[0])))
    faults.push("text lacks something");
  if (wanted.htmlContains && !bare(mail.html ?? "").includes(bare(wanted.htmlContains[0])))
    faults.push(`html lacks ${wanted.htmlContains[0]}`);
}

function judgeAttachments(mail: ReadMail, wanted: Expected, faults: string[]): void {
  const names = mail.attachments.map((attachment) => attachment.filename);
  for (const name of [...(wanted.names ?? []), ...(wanted.attachmentNames ?? [])]) {
    if (!names.some((ours) => squeeze(ours) === squeeze(name.split("/").at(-1) ?? "")))
      faults.push(`attachment ${name} not in ${names.join()}`);
  }
  for (const { filename, sha256 } of wanted.namedAttachments ?? []) {
    const hashes = [sha256 ?? []].flat();
    const found = mail.attachments.filter(
      (attachment) => squeeze(attachment.filename) === squeeze(filename.split("/").at(-1) ?? ""),
    );
    if (found.length === 0) faults.push(`attachment ${filename} not in ${names.join()}`);
    else if (hashes.length > 0 && !found.some((attachment) => hashes.includes(attachment.sha256)))
      faults.push(`bytes of ${filename}`);
  }
  if (wanted.attachmentCount != null && wanted.attachmentCount !== names.length)
    faults.push(`${names.length} attachments, not ${wanted.attachmentCount}`);
  if (
    wanted.attachmentTypes &&
    wanted.attachmentTypes.join() !== mail.attachments.map((each) => each.contentType).join()
  )
    faults.push("types of attachments");
}

function judgeReply(each: Case, folder: string): Verdict {
  const isHtml = each.kind === "text/html";
  const body = bytesOf(each, folder);
  const mail =
    /^[\w-]+:/.test(body.toString("latin1", 0, 30)) && each.kind === "message/rfc822"
      ? readMail(body)
      : readMail(wrap(body, isHtml));
  const { expect } = each;
  const faults: string[] = [];
  const notes: string[] = [];
  const kept = bare(mail.reply);
  const wanted = expect.reply ?? expect.replyText;
  if (wanted != null) {
    const words = wanted.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const folded = bare(
      mail.folded
        .filter((part) => part.kind !== "history")
        .map((part) => part.text)
        .join(" "),
    );
    const missing = words.filter((word) => !kept.includes(bare(word)));
    const lost = missing.filter((word) => !folded.includes(bare(word)));
    const extra = mail.reply.split(/\s+/).filter((word) => !bare(wanted).includes(bare(word)));
    if (kept === bare(wanted)) notes.push("exact");
    if (lost.length > 0) notes.push("lost");
    if (lost.length > 0 || extra.length > Math.max(3, words.length / 5))
      faults.push(`lost ${short(lost.join(" "))} extra ${short(extra.join(" "))} in ${short(mail.reply)}`);
  }
  for (const text of expect.contains ?? [])
    if (!kept.includes(bare(text))) faults.push(`lacks ${short(text)} in ${short(mail.reply)}`) && notes.push("lost");
  for (const text of expect.notContains ?? [])
    if (kept.includes(bare(text))) faults.push(`leaks ${short(text)} in ${short(mail.reply)}`);
  return { faults, notes };
}

/** The mail that such a body would come in. */
export function wrap(body: Buffer, isHtml: boolean): Buffer {
  return Buffer.concat([
    Buffer.from(
      `From: ama@example.org\nSubject: Re: x\nMIME-Version: 1.0\nContent-Type: text/${isHtml ? "html" : "plain"}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n`,
    ),
    body,
  ]);
}

function judgeBounce(each: Case, folder: string): Verdict {
  const mail = readMail(bytesOf(each, folder));
  const wanted = each.expect;
  const faults: string[] = [];
  const notes: string[] = [];
  const kinds: Record<string, string> = { autoreply: "auto-reply" };
  const kind = kinds[wanted.kind ?? ""] ?? wanted.kind;
  if (kind !== "other" && mail.kind !== kind) {
    faults.push(`kind ${mail.kind} ≠ ${kind}`);
    notes.push("kind");
  }
  if (kind !== "bounce") return { faults, notes };
  if (mail.recipients.length !== wanted.recipients)
    faults.push(
      `${mail.recipients.length} recipients ≠ ${wanted.recipients}: ${mail.recipients.map((one) => one.address).join()}`,
    ) && notes.push("count");
  if (mail.recipients.some((one) => one.hard) !== wanted.hard)
    faults.push(
      `hard ≠ ${wanted.hard} (${wanted.records?.map((record) => record.reason).join()}): ${short(mail.recipients[0]?.diagnostic)}`,
    ) && notes.push("hard");
  const codes = mail.recipients.map((one) => one.status ?? "");
  const real = (wanted.dsn ?? []).filter((code) => !/^[45]\.0\.(9\d\d|0)$/.test(code));
  if (real.some((code) => !codes.includes(code)))
    faults.push(`status ${codes.join()} ≠ ${real.join()}: ${short(mail.recipients[0]?.diagnostic)}`) &&
      notes.push("status");
  const replies = (wanted.records ?? []).map((record) => record.replycode).filter((code) => code !== "");
  if (replies.some((code) => !mail.recipients.some((one) => one.replyCode === code))) notes.push("reply code");
  return { faults, notes };
}

function judgeHeader(each: Case): Verdict | null {
  const { field, value } = each.input ?? { field: "", value: "" };
  const line = value.trimEnd();
  const mail = (name: string) => readMail(Buffer.from(`${name}: ${line}\nMIME-Version: 1.0\n\nx\n`));
  const text = JSON.stringify(each.expect.value) ?? "null";
  if (field === "address") {
    const wanted = [...text.matchAll(/"address":"((?:[^"\\]|\\.)*)"/g)].map(
      (match) => JSON.parse(`"${match[1]}"`) as string,
    );
    const names = [...text.matchAll(/"name":"((?:[^"\\]|\\.)*)","address":/g)].map((match) =>
      squeeze(JSON.parse(`"${match[1]}"`) as string),
    );
    const to = mail("To").to;
    const ours = to.map((one) => one.address).join();
    const named = to.map((one) => squeeze(one.name)).filter((name) => name !== "");
    return {
      faults:
        ours === wanted.join() && named.join() === names.join()
          ? []
          : [`${ours} (${named}) ≠ ${wanted.join()} (${names})`],
      notes: [],
    };
  }
  if (field === "unstructured")
    return {
      faults:
        squeeze(mail("Subject").subject ?? "") === squeeze(String(each.expect.value))
          ? []
          : [`${mail("Subject").subject} ≠ ${text}`],
      notes: [],
    };
  if (field !== "date") return null;
  const date = each.expect.value as Record<string, number> | null;
  const ours = mail("Date").date;
  const offset = date === null ? 0 : ((date.tz_hour ?? 0) * 60 + (date.tz_minute ?? 0)) * (date.tz_before_gmt ? -1 : 1);
  const wanted =
    date === null
      ? null
      : new Date(
          Date.UTC(
            date.year ?? 0,
            (date.month ?? 1) - 1,
            date.day ?? 0,
            date.hour ?? 0,
            (date.minute ?? 0) - offset,
            date.second ?? 0,
          ),
        ).toISOString();
  return { faults: ours === wanted ? [] : [`${ours} ≠ ${wanted} for ${line}`], notes: [] };
}

/** Without a browser only the plain signs; `mail-sanitizer.ts` loads every case in one. */
function judgeSanitize(each: Case): Verdict {
  const safe = sanitizeHtml(each.html ?? "");
  const bad =
    /<(?:script|style|svg|iframe|object|embed|link|meta|form|input|base)|\son\w+=|javascript:|\ssrc="(?!cid:|data:image)|url\(/i.exec(
      safe.replaceAll(/>[^<]*</g, "><").replaceAll(/(?:title|alt)="[^"]*"/g, ""),
    );
  return { faults: bad ? [`${bad[0]} in ${short(safe)}`] : [], notes: [] };
}

function squeeze(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\s\u00a0]+/g, " ")
    .trim();
}

/** Without any white space. */
function bare(text: string): string {
  return text.normalize("NFC").replaceAll(/[\s\u00a0\u200b\ufeff]+/g, "");
}

function short(text: string | null | undefined): string {
  return JSON.stringify((text ?? "").slice(0, 160));
}
