/** What an export leaves out, each with its reason. docs/hosting/export.md says the same; a test compares. */
export const tablesLeftOut: Record<string, string> = {
  signing_key: "a secret: whoever has it writes as this company's customers",
  idempotent_request: "answers to requests, kept for a day",
  event_head: "derived: the last position of the events",
  counted_conversation: "derived from conversations",
  pile: "derived from conversations",
};

/** Derived from messages, by whichever tables the search needs. */
export const derivedTables = /^search_/;

/** The raw mails go into mailbox files instead; the rest lets whoever has it act as somebody. */
export const columnsLeftOut: Record<string, readonly string[]> = {
  participant: ["key"],
  mail: ["raw"],
  outgoing_mail: ["raw", "ingredients"],
  inbox: ["mail_url"],
};

/** A column of such a name holds a secret, in whatever table it is: it is left out until somebody has looked. */
const secretName = /secret|password|token|sealed|private_key|credential|(?:^|_)hash$|(?:^|_)url_sealed$/;
const looked: readonly string[] = ["mail.body_hash"];

/** Links in these let somebody in. */
export const purposesLeftOut = ["sign_in", "invitation"] as const;

export function isTableLeftOut(table: string): boolean {
  return table in tablesLeftOut || derivedTables.test(table);
}

export function isColumnLeftOut(table: string, column: string): boolean {
  if (columnsLeftOut[table]?.includes(column)) return true;
  return secretName.test(column) && !looked.includes(`${table}.${column}`);
}
