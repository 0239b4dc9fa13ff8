/**
 * What a customer brings, and how it goes, as a template that is told of many customers.
 *
 * The texts know {first} (the customer's first name), {member} (the public first name of whoever helps), {order}
 * (a number), {product} (a name such as "Fjell 1.7", without the noun) and {city}.
 *
 * What Halden promises, so that all members say the same: return within 30 days; five years of warranty on kettles, ten
 * on the body of a pan, two on its coating; delivery € 4.90; a gasket € 3.50, a lid € 9, a handle € 7; a refund leaves
 * the same day and needs three to five bank days; spare parts for fifteen years; the bench repairs at cost after that.
 */
export type Matter = {
  key: string;
  language: Language;
  subject: string;
  team: TeamKey;
  channel?: Channel;
  /** What {product} stands for, when the texts name one. */
  product?: ProductKind;
  /** Set when the customer's own words tell how they speak of themselves ("kupiłam", "obrigado"). */
  voice?: Voice;
  /** Who writes: a person unless said otherwise. `business` needs a company, `internal` somebody of ours. */
  from?: "business" | "internal";
  /** Keys of the customers whose story it is, when it would not be believed of everybody. */
  only?: readonly string[];
  turns: readonly Turn[];
  ending: Ending;
  /** The customer said Not yet, and a further round followed. */
  reopened?: true;
  /** The word of thanks that a customer left when confirming. */
  thanks?: string;
};

export type Turn = {
  by: "customer" | "member" | "note";
  text: string;
  afterHours: number;
  /** The answer asks whether it is solved. */
  confirm?: true;
  /** The customer pressed Not yet, and these were the words. */
  notYet?: true;
  attachments?: readonly string[];
  /** Key of the member who wrote it, when it is not whoever helps. */
  author?: string;
};

/** A matter that happened to one customer of the cast, a certain time ago: those that stand in our drawings. */
export type Scene = {
  matter: Matter;
  customerKey: string;
  /** Nobody has it yet when left out. */
  assigneeKey?: string;
  /** How many minutes of open desk before the last word the demo's clock stands. */
  minutesBefore: number;
};

export type Ending =
  | { state: "open" }
  | { state: "waiting"; on: "customer" | "colleague" | "date" }
  | { state: "answered" }
  | { state: "resolved"; how: "confirmed" | "by_reply" | "by_word" }
  | { state: "closed"; why: "silence" | "withdrawn" | "not_possible" | "no_reply_needed" | "duplicate" };

export type Language = "en" | "de" | "fr" | "nl" | "es" | "pt" | "it" | "pl" | "sv" | "ar" | "ja";
export type TeamKey = "support" | "repairs" | "orders";
export type Channel = "email" | "chat" | "form" | "phone" | "sms" | "social" | "in_person";
export type ProductKind = "kettle" | "pan" | "pot";
export type Voice = "f" | "m";

/** A mail that a machine sent. Nobody answers it; somebody may want to look. */
export type AutomaticMail = {
  key: string;
  kind: "newsletter" | "invoice" | "out_of_office" | "shipping" | "notification";
  sender: { name: string; address: string };
  subject: string;
  text: string;
};

export const open: Ending = { state: "open" };
export const answered: Ending = { state: "answered" };
export const waitingOnCustomer: Ending = { state: "waiting", on: "customer" };
export const waitingOnColleague: Ending = { state: "waiting", on: "colleague" };
export const waitingOnDate: Ending = { state: "waiting", on: "date" };
export const confirmed: Ending = { state: "resolved", how: "confirmed" };
export const byReply: Ending = { state: "resolved", how: "by_reply" };
export const byWord: Ending = { state: "resolved", how: "by_word" };
export const silence: Ending = { state: "closed", why: "silence" };
export const withdrawn: Ending = { state: "closed", why: "withdrawn" };
export const notPossible: Ending = { state: "closed", why: "not_possible" };
export const noReplyNeeded: Ending = { state: "closed", why: "no_reply_needed" };
export const duplicate: Ending = { state: "closed", why: "duplicate" };

export function customer(text: string, afterHours = 0, attachments: readonly string[] = []): Turn {
  return { by: "customer", text, afterHours, ...(attachments.length > 0 && { attachments }) };
}

export function notYet(text: string, afterHours: number): Turn {
  return { by: "customer", text, afterHours, notYet: true };
}

/** An answer that does not ask whether it is solved. */
export function member(text: string, afterHours: number, attachments: readonly string[] = []): Turn {
  return { by: "member", text, afterHours, ...(attachments.length > 0 && { attachments }) };
}

/** An answer that asks whether it is solved. */
export function ask(text: string, afterHours: number, attachments: readonly string[] = []): Turn {
  return { ...member(text, afterHours, attachments), confirm: true };
}

export function note(text: string, afterHours: number, author?: string): Turn {
  return { by: "note", text, afterHours, ...(author !== undefined && { author }) };
}
