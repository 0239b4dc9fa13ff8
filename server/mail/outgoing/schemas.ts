import { z } from "zod";
import { pageOf, pageQuery } from "#platform/http/index.ts";
import { mailStates, purposes } from "./outgoing-mail.ts";

const moment = z.iso.datetime();
const stateSchema = z.enum(mailStates).meta({ id: "OutgoingMailState" });

export const outgoingMailSchema = z
  .object({
    id: z.uuid(),
    purpose: z.enum(purposes),
    to: z.string().describe("The recipient's address"),
    toName: z.string(),
    subject: z.string(),
    /** As it went out, or will; without its links to the customer's page where it leaves for the world. Null until it is put together, and for sign-in links. */
    raw: z.string().nullable(),
    state: stateSchema,
    /** What went wrong, in plain words. */
    problem: z.string().nullable(),
    bouncedAt: moment.nullable(),
    attempts: z.number().int(),
    nextTryAt: moment.nullable(),
    lastResponse: z.string().nullable().describe("The last answer of the mail server"),
    conversationId: z.uuid().nullable(),
    messageId: z.uuid().nullable().describe("The message of the conversation that it carries"),
    mimeMessageId: z.string(),
    createdAt: moment,
    sentAt: moment.nullable(),
  })
  .meta({ id: "OutgoingMail" });

export const outgoingMailList = pageOf(outgoingMailSchema).meta({ id: "OutgoingMailList" });

export const outgoingMailQuery = pageQuery.extend({
  conversationId: z.uuid().optional(),
  state: stateSchema.optional(),
  to: z.string().max(320).optional(),
});
