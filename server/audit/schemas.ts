import { z } from "zod";
import { pageOf, pageQuery } from "#platform/http/index.ts";
import { formats } from "./write-out.ts";

const shown = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]);

export const auditEntrySchema = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor: z.object({
      kind: z.enum(["member", "key", "customer", "system"]),
      id: z.uuid().nullable(),
      name: z.string().describe("As they were called then"),
    }),
    kind: z.string().describe("What was done: the kind of the event, such as `inbox.changed`"),
    subject: z.object({ id: z.string().nullable(), name: z.string() }),
    changes: z.array(z.object({ field: z.string(), from: shown, to: shown })).describe("Secrets are never among them"),
  })
  .meta({ id: "AuditEntry" });

export const auditEntryList = pageOf(auditEntrySchema).meta({ id: "AuditEntryList" });

const filter = z.object({
  search: z.string().trim().max(200).optional().describe("Words anywhere in it: who, what, from, to"),
  actorId: z.uuid().optional().describe("Who changed it: a member or an API key"),
  since: z.coerce.date().optional(),
  until: z.coerce.date().optional(),
});

export const auditQuery = pageQuery.extend(filter.shape);
export const auditExportQuery = filter.extend({ format: z.enum(formats).default("csv") });
