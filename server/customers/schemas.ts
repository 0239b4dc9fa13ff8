import { z } from "zod";
import { pageOf, pageQuery } from "#platform/http/index.ts";
import { isTimeZone } from "../members/index.ts";
import { sameReasons } from "./likely-same.ts";

const identityKinds = z.enum(["email", "phone", "handle", "external_id"]).meta({ id: "IdentityKind" });

export const customFieldSchema = z
  .object({
    id: z.uuid(),
    subject: z.enum(["customer", "company"]),
    name: z.string(),
    kind: z.enum(["text", "number", "date", "choice"]),
    choices: z.array(z.string()),
  })
  .meta({ id: "CustomField" });

export const customFieldList = z.object({ items: z.array(customFieldSchema) }).meta({ id: "CustomFieldList" });

const fieldName = z.string().trim().min(1).max(60);
const choices = z.array(z.string().trim().min(1).max(100)).max(50).optional();

export const newCustomFieldSchema = z
  .object({ subject: z.enum(["customer", "company"]), name: fieldName, kind: customFieldSchema.shape.kind, choices })
  .meta({ id: "NewCustomField" });

export const customFieldChangeSchema = z
  .object({ name: fieldName.optional(), choices })
  .meta({ id: "CustomFieldChange" });

/** A field with what is known; null: nothing yet. */
const customValueSchema = customFieldSchema
  .extend({ value: z.union([z.string(), z.number()]).nullable() })
  .meta({ id: "CustomValue" });

const customChange = z
  .record(z.uuid(), z.union([z.string().max(1_000), z.number(), z.null()]))
  .describe("By the id of the field; null takes a value away")
  .optional();

export const companySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    domains: z.array(z.string()),
    asksWhetherSolved: z.boolean(),
    custom: z.array(customValueSchema),
  })
  .meta({ id: "Company" });

export const companyList = z
  .object({
    items: z.array(
      z
        .object({ id: z.uuid(), name: z.string(), domains: z.array(z.string()), people: z.int() })
        .meta({ id: "CompanyItem" }),
    ),
  })
  .meta({ id: "CompanyList" });

const companyFields = {
  name: z.string().trim().min(1).max(200),
  domains: z.array(z.string().trim().min(1).max(253)).max(50).optional(),
};

export const newCompanySchema = z.object(companyFields).meta({ id: "NewCompany" });

export const companyChangeSchema = z
  .object({
    ...companyFields,
    name: companyFields.name.optional(),
    asksWhetherSolved: z.boolean().optional(),
    custom: customChange,
  })
  .meta({ id: "CompanyChange" });

const companyRef = z.object({ id: z.uuid(), name: z.string() }).meta({ id: "CompanyRef" });

export const customerSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(["external", "internal"]),
    name: z.string(),
    language: z.string().nullable(),
    city: z.string().nullable(),
    timeZone: z.string().nullable(),
    about: z.string(),
    needs: z.string().describe("How they like to be reached and what they need"),
    asksWhetherSolved: z.boolean(),
    doNotContactSince: z.iso.datetime().nullable().describe("They want nothing that they did not ask for"),
    identities: z.array(
      z.object({ kind: identityKinds, value: z.string(), shared: z.boolean() }).meta({ id: "Identity" }),
    ),
    companies: z.array(companyRef),
    custom: z.array(customValueSchema),
    merged: z
      .array(
        z
          .object({
            id: z.uuid(),
            name: z.string(),
            intoId: z.uuid(),
            by: z.string().nullable(),
            at: z.iso.datetime(),
          })
          .meta({ id: "MergedCustomer" }),
      )
      .describe("Who is this person too, newest merge first; each can be separated again"),
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
  .omit({ identities: true, companies: true, custom: true, merged: true })
  .extend({ address: z.string().nullable(), lastConversation: lastConversationSchema.nullable() })
  .meta({ id: "CustomerItem" });

export const customerList = pageOf(customerItemSchema).meta({ id: "CustomerList" });

export const customerQuery = pageQuery.extend({
  search: z.string().trim().min(1).max(200).optional(),
  companyId: z.uuid().optional(),
});

const identity = z
  .object({ kind: identityKinds, value: z.string().trim().min(1).max(320), shared: z.boolean().optional() })
  .meta({ id: "NewIdentity" });

const fields = {
  name: z.string().trim().min(1).max(200),
  kind: z.enum(["external", "internal"]).optional(),
  language: z.string().max(35).nullable().optional(),
  city: z.string().max(100).nullable().optional(),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone of the list").nullable().optional(),
  about: z.string().max(2000).optional(),
  needs: z.string().trim().max(500).optional(),
  identities: z.array(identity).max(50).optional(),
  companyIds: z.array(z.uuid()).max(20).optional(),
};

export const newCustomerSchema = z.object(fields).meta({ id: "NewCustomer" });

export const customerChangeSchema = z
  .object({
    ...fields,
    name: fields.name.optional(),
    asksWhetherSolved: z.boolean().optional(),
    doNotContact: z.boolean().optional(),
    custom: customChange,
  })
  .meta({ id: "CustomerChange" });

export const likelySameList = z
  .object({
    items: z.array(
      z
        .object({
          id: z.uuid(),
          name: z.string(),
          address: z.string().nullable(),
          reasons: z.array(z.object({ kind: z.enum(sameReasons), value: z.string() }).meta({ id: "SameReason" })),
        })
        .meta({ id: "LikelySame" }),
    ),
  })
  .meta({ id: "LikelySameList" });

const customerRef = z.object({ id: z.uuid(), name: z.string() }).meta({ id: "CustomerRef" });

export const mergePreviewSchema = z
  .object({
    kept: customerRef,
    other: customerRef,
    differs: z.array(
      z
        .object({
          field: z.enum(["name", "kind", "language", "city", "timeZone", "needs", "about"]),
          kept: z.string(),
          other: z.string(),
        })
        .meta({ id: "Difference" }),
    ),
    identities: z.array(z.object({ kind: identityKinds, value: z.string() })),
    companies: z.array(companyRef),
    conversations: z.int().describe("What the other brings along, as far as you may see it"),
    running: z.int(),
    notes: z.int(),
    discloses: z.boolean().describe("One of them wrote to private inboxes only: who knows the other will know of them"),
  })
  .meta({ id: "MergePreview" });

const noteSchema = z
  .object({
    id: z.uuid(),
    text: z.string(),
    by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "CustomerNote" });

export const noteList = z.object({ items: z.array(noteSchema) }).meta({ id: "CustomerNoteList" });

export const newNoteSchema = z.object({ text: z.string().trim().min(1).max(4_000) }).meta({ id: "NewCustomerNote" });
