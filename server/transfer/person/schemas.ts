import { z } from "zod";

/** Rows as they are kept, told in camelCase. What a row has may grow, so its shape is open. */
const rows = z.array(z.record(z.string(), z.unknown()));

export const personDataSchema = z
  .object({
    customer: z.record(z.string(), z.unknown()),
    conversations: rows,
    messages: rows,
    files: rows,
    mails: rows,
    outgoingMails: rows,
  })
  .meta({ id: "CustomerData" });

export const newErasureSchema = z
  .object({ name: z.string().min(1).max(200).describe("The customer's name, typed again: there is no way back.") })
  .meta({ id: "NewErasure" });

const number = z.number().int().min(0);

export const erasureReportSchema = z
  .object({
    customerId: z.uuid(),
    erasedAt: z.iso.datetime(),
    conversations: number,
    otherConversations: number,
    messages: number,
    files: number,
    mails: number,
    outgoingMails: number,
    identities: number,
    notes: number,
  })
  .meta({ id: "ErasureReport" });
