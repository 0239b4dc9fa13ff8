import { z } from "zod";
import { pageOf, pageQuery } from "#platform/http/index.ts";

const identityKinds = z.enum(["email", "phone", "handle", "external_id"]).meta({ id: "IdentityKind" });

const companySchema = z
  .object({ id: z.uuid(), name: z.string(), domains: z.array(z.string()) })
  .meta({ id: "Company" });

export const companyList = z.object({ items: z.array(companySchema) }).meta({ id: "CompanyList" });

export const newCompanySchema = z
  .object({
    name: z.string().trim().min(1).max(200),
    domains: z.array(z.string().trim().min(1).max(253)).max(50).optional(),
  })
  .meta({ id: "NewCompany" });

export { companySchema };

export const customerSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(["external", "internal"]),
    name: z.string(),
    language: z.string().nullable(),
    city: z.string().nullable(),
    timeZone: z.string().nullable(),
    about: z.string(),
    asksWhetherSolved: z.boolean(),
    identities: z.array(
      z.object({ kind: identityKinds, value: z.string(), shared: z.boolean() }).meta({ id: "Identity" }),
    ),
    companies: z.array(z.object({ id: z.uuid(), name: z.string() }).meta({ id: "CompanyRef" })),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Customer" });

const resolutions = z.enum([
  "confirmed",
  "by_reply",
  "by_word",
  "silence",
  "withdrawn",
  "not_possible",
  "no_reply_needed",
  "duplicate",
]);

/** Where the newest matter of a customer stands: what a list needs to say it in words. */
const lastConversationSchema = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    state: z.enum(["open", "waiting", "answered", "resolved", "closed"]),
    turn: z.enum(["ours", "customer", "colleague", "date"]).nullable(),
    resolution: resolutions.nullable(),
    wakesAt: z.iso.datetime().nullable(),
    lastMessageAt: z.iso.datetime(),
  })
  .meta({ id: "LastConversation" });

export const customerItemSchema = customerSchema
  .omit({ identities: true, companies: true })
  .extend({ address: z.string().nullable(), lastConversation: lastConversationSchema.nullable() })
  .meta({ id: "CustomerItem" });

export const customerList = pageOf(customerItemSchema).meta({ id: "CustomerList" });

export const customerQuery = pageQuery.extend({ search: z.string().trim().min(1).max(200).optional() });

const identity = z
  .object({ kind: identityKinds, value: z.string().trim().min(1).max(320), shared: z.boolean().optional() })
  .meta({ id: "NewIdentity" });

const fields = {
  name: z.string().trim().min(1).max(200),
  kind: z.enum(["external", "internal"]).optional(),
  language: z.string().max(35).nullable().optional(),
  city: z.string().max(100).nullable().optional(),
  timeZone: z.string().max(60).nullable().optional(),
  about: z.string().max(2000).optional(),
  identities: z.array(identity).max(50).optional(),
  companyIds: z.array(z.uuid()).max(20).optional(),
};

export const newCustomerSchema = z.object(fields).meta({ id: "NewCustomer" });

export const customerChangeSchema = z
  .object({ ...fields, name: fields.name.optional(), asksWhetherSolved: z.boolean().optional() })
  .meta({ id: "CustomerChange" });
