import type { Address } from "../mail-reading/index.ts";
import type { Letter } from "./letter.ts";

export type PersonsRole = "requester" | "participant" | "outsider";

/** Somebody on a matter; `role` null: they were written to, and join it once they write themselves. */
export interface Person {
  address: Address;
  role: PersonsRole | null;
}

/** Whose words they are: what an outsider wrote, or was written, stands apart from the customer. */
export type Voice = "customer" | "outsider" | "us" | "us-to-outsider" | "note";

export interface SaidLetter {
  letter: Letter;
  voice: Voice;
}

/** One matter of a thread. */
export interface Matter {
  /** The conversation in which it stands already. */
  conversationId: string | undefined;
  people: Map<string, Person>;
  said: SaidLetter[];
  /** Message-IDs in it. */
  ids: Set<string>;
}

export interface Aside {
  letter: Letter;
  /** Why it is no part of a matter. */
  why: "automatic" | "among-us";
  belongsTo: Matter | undefined;
}

export interface Sorted {
  matters: Matter[];
  asides: Aside[];
}

/**
 * The mails of one thread, oldest first, as matters: who is on one goes on in it; who was never written to in it begins their
 * own, as a Message-ID is no secret (mail.md 18). `known` are matters that are here already.
 */
export function mattersOf(letters: readonly Letter[], known: readonly Matter[] = []): Sorted {
  const matters: Matter[] = [...known];
  const asides: Aside[] = [];
  for (const letter of letters) {
    const { author } = letter;
    if (letter.isAutomatic || !author) {
      asides.push({ letter, why: "automatic", belongsTo: answeredBy(letter, matters) });
    } else if (!letter.us || isCustomerIn(author, matters)) hear(letter, author, matters);
    else if (toldIn(letter, matters).length > 0) tell(letter, matters);
    else if (matters.length > 0) add(nearest(letter, matters), letter, "note");
    // A colleague who writes to the inbox is a customer inside the company.
    else if (letter.us === "member") hear(letter, author, matters);
    else asides.push({ letter, why: "among-us", belongsTo: undefined });
  }
  return { matters: matters.filter(({ said }) => said.length > 0), asides };
}

/** A colleague who brought a matter speaks in it as its customer. */
function isCustomerIn({ address }: Address, matters: readonly Matter[]): boolean {
  return matters.some(({ people }) => people.get(address)?.role === "requester");
}

/** Whom we write to: people outside, and colleagues where they are customers. */
function toldIn({ others, colleagues }: Letter, matters: readonly Matter[]): Address[] {
  return [...others, ...colleagues.filter((colleague) => isCustomerIn(colleague, matters))];
}

/** Somebody else writes to us. */
function hear(letter: Letter, author: Address, matters: Matter[]): void {
  const matter = matterWith(letter, [author], matters) ?? begin(author, matters);
  const person = matter.people.get(author.address);
  if (person) person.role ??= "participant";
  const isOutsider = person?.role === "outsider";
  // Whom a customer copies in may write too; whom an outsider does stays outside.
  for (const address of letter.others) {
    if (!matter.people.has(address.address)) {
      matter.people.set(address.address, { address, role: isOutsider ? "outsider" : null });
    }
  }
  add(matter, letter, isOutsider ? "outsider" : "customer");
}

/** We write to somebody else: to who is on the matter, to somebody outside whom we ask, or to begin. */
function tell(letter: Letter, matters: Matter[]): void {
  const told = toldIn(letter, matters);
  const [first] = told;
  if (!first) return;
  const found = matterWith(letter, told, matters);
  const matter = found ?? (matters.length > 0 ? nearest(letter, matters) : begin(first, matters));
  const isToCustomer = told.some(({ address }) => {
    const person = matter.people.get(address);
    return person !== undefined && person.role !== "outsider";
  });
  for (const address of told) {
    const person = matter.people.get(address.address);
    if (person) person.role ??= "participant";
    else matter.people.set(address.address, { address, role: isToCustomer ? "participant" : "outsider" });
  }
  add(matter, letter, isToCustomer ? "us" : "us-to-outsider");
}

function begin(requester: Address, matters: Matter[]): Matter {
  const people = new Map<string, Person>([[requester.address, { address: requester, role: "requester" }]]);
  const matter: Matter = { conversationId: undefined, people, said: [], ids: new Set() };
  matters.push(matter);
  return matter;
}

function add(matter: Matter, letter: Letter, voice: Voice): void {
  matter.said.push({ letter, voice });
  if (letter.scanned.messageId) matter.ids.add(letter.scanned.messageId);
}

/** The matter that it answers, if one of these people is on it; else another with them. */
function matterWith(letter: Letter, people: readonly Address[], matters: readonly Matter[]): Matter | undefined {
  const withThem = matters.filter((matter) => people.some(({ address }) => matter.people.has(address)));
  return answeredBy(letter, withThem) ?? withThem.at(-1);
}

function answeredBy({ scanned }: Letter, matters: readonly Matter[]): Matter | undefined {
  return matters.findLast(({ ids }) => scanned.answers.some((id) => ids.has(id)));
}

function nearest(letter: Letter, matters: readonly Matter[]): Matter {
  const found = answeredBy(letter, matters) ?? matters.at(-1);
  if (!found) throw new Error("There is no matter yet.");
  return found;
}
