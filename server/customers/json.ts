import { Refusal } from "#platform/errors.ts";
import type { Customer, Identity } from "./customer.ts";
import type { CustomerPlace, ListedCustomer } from "./list.ts";

export function customerItemJson({ address, last, ...customer }: ListedCustomer) {
  const time = (at: string) => new Date(at).toISOString();
  const lastConversation = last && {
    ...last,
    wakesAt: last.wakesAt && time(last.wakesAt),
    lastMessageAt: time(last.lastMessageAt),
  };
  return { ...bareJson(customer), address, lastConversation };
}

function bareJson(customer: Customer) {
  const { id, kind, name, language, city, timeZone, about, asksWhetherSolved, createdAt } = customer;
  return { id, kind, name, language, city, timeZone, about, asksWhetherSolved, createdAt: createdAt.toISOString() };
}

export function customerJson(
  customer: Customer,
  identities: readonly Identity[],
  companies: readonly { id: string; name: string }[],
) {
  return {
    ...bareJson(customer),
    identities: identities.map(({ kind, value, shared }) => ({ kind, value, shared })),
    companies: companies.map(({ id, name }) => ({ id, name })),
  };
}

export function writePlace({ name, id }: CustomerPlace): string {
  return Buffer.from(JSON.stringify([name, id])).toString("base64url");
}

export function readPlace(cursor: string | undefined): CustomerPlace | undefined {
  if (cursor === undefined) return undefined;
  const [, name, id] =
    Buffer.from(cursor, "base64url")
      .toString()
      .match(/^\["(.*)","([0-9a-f-]{36})"\]$/s) ?? [];
  const read = name === undefined ? undefined : parsed(name);
  if (read === undefined || id === undefined) {
    throw new Refusal(400, "invalid_cursor", "This cursor is not one of ours. Begin again without it.");
  }
  return { name: read, id };
}

function parsed(name: string): string | undefined {
  try {
    return String(JSON.parse(`"${name}"`));
  } catch {
    return undefined;
  }
}
