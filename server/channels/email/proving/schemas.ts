import { z } from "zod";
import { checkNames, checkStates } from "./check.ts";

const moment = z.iso.datetime();

const checkSchema = z
  .object({
    name: z.enum(checkNames),
    state: z.enum(checkStates),
    detail: z.string(),
    says: z.string().nullable().describe("What is wrong and what mends it, in plain words"),
    record: z
      .object({ type: z.literal("TXT"), name: z.string(), value: z.string() })
      .nullable()
      .describe("A line of DNS to copy"),
  })
  .meta({ id: "MailCheck" });

export const mailProofSchema = z
  .object({
    inboxId: z.uuid(),
    state: z.enum(["running", "proved", "failed"]),
    begunAt: moment,
    endedAt: moment.nullable(),
    provedAt: moment.nullable().describe("When it was last seen to work"),
    seconds: z.number().int().nullable().describe("How long a mail took, there and back"),
    checks: z.array(checkSchema),
  })
  .meta({ id: "MailProof" });

export const inboxProofSchema = z
  .object({ proof: mailProofSchema.nullable().describe("null: it was never tried") })
  .meta({ id: "InboxProof" });

export const mailProofList = z.object({ items: z.array(mailProofSchema) }).meta({ id: "MailProofList" });
