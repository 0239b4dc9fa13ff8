import { Refusal } from "#platform/errors.ts";
import type { Company, ListedCompany } from "./company.ts";
import type { Custom } from "./custom.ts";
import type { CustomField } from "./custom-field.ts";
import type { Customer } from "./customer.ts";
import type { CustomerPlace, ListedCustomer } from "./list.ts";
import type { MergePreview } from "./merge-preview.ts";
import type { CustomerNote } from "./note.ts";
import type { WholeCustomer } from "./whole.ts";

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
  const { id, kind, name, language, city, timeZone, about, needs, asksWhetherSolved, createdAt } = customer;
  return {
    id,
    kind,
    name,
    language,
    city,
    timeZone,
    about,
    needs,
    asksWhetherSolved,
    doNotContactSince: customer.doNotContactSince?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

export function customerJson({ customer, identities, companies, fields, merged }: WholeCustomer) {
  return {
    ...bareJson(customer),
    identities: identities.map(({ kind, value, shared }) => ({ kind, value, shared })),
    companies: companies.map(({ id, name }) => ({ id, name })),
    custom: customJson(fields, customer.custom),
    merged: merged.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
  };
}

export function companyJson(company: Company, fields: readonly CustomField[]) {
  const { id, name, domains, asksWhetherSolved } = company;
  return { id, name, domains, asksWhetherSolved, custom: customJson(fields, company.custom) };
}

export function companyItemJson({ id, name, domains, people }: ListedCompany) {
  return { id, name, domains, people };
}

/** Every field that the company asks for, with what is known. */
function customJson(fields: readonly CustomField[], custom: Custom) {
  return fields.map((field) => ({ ...fieldJson(field), value: custom[field.id] ?? null }));
}

export function fieldJson({ id, subject, name, kind, choices }: CustomField) {
  return { id, subject, name, kind, choices };
}

export function noteJson({ createdAt, memberId, memberName, ...note }: CustomerNote) {
  const by = memberId && memberName ? { id: memberId, name: memberName } : null;
  return { ...note, by, createdAt: createdAt.toISOString() };
}

export function mergePreviewJson(preview: MergePreview) {
  const { kept, other, ...rest } = preview;
  return { kept: { id: kept.id, name: kept.name }, other: { id: other.id, name: other.name }, ...rest };
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
