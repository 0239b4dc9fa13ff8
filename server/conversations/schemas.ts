import { z } from "zod";
import { pageOf, pageQuery } from "#platform/http/index.ts";
import { personSchema } from "../members/index.ts";
import { deliveryStates, resolutions, states, turns, waitsOn } from "./conversation.ts";
import { views } from "./list.ts";
import { nextKinds } from "./next.ts";

export { personSchema };

/** What the API says and takes of conversations: the contract with the team app and with other software. */

const moment = z.iso.datetime();

const stateSchema = z.enum(states).meta({ id: "ConversationState" });
const turnSchema = z.enum(turns).meta({ id: "Turn", description: "Who has to act next" });
const resolutionSchema = z.enum(resolutions).meta({ id: "Resolution" });
const waitsOnSchema = z.enum(waitsOn).meta({ id: "WaitsOn" });
export const addresseeSchema = z.object({ name: z.string(), address: z.string() }).meta({ id: "Addressee" });
const teamRef = z.object({ id: z.uuid(), name: z.string() }).meta({ id: "TeamRef" });
const inboxRef = z.object({ id: z.uuid(), name: z.string(), address: z.string() }).meta({ id: "InboxRef" });

export const requesterSchema = z
  .object({ id: z.uuid(), name: z.string(), kind: z.enum(["external", "internal"]), address: z.string().nullable() })
  .meta({ id: "Requester" });

export const conversationItemSchema = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    subject: z.string(),
    state: stateSchema,
    turn: turnSchema.nullable().describe("Null when it has ended"),
    resolution: resolutionSchema.nullable().describe("Null until it has ended"),
    assignee: personSchema.nullable(),
    team: teamRef,
    inbox: inboxRef,
    requester: requesterSchema,
    channel: z.string(),
    version: z.number().int(),
    createdAt: moment,
    lastMessageAt: moment,
    lastMessage: z.object({ kind: z.string().nullable(), author: z.string(), preview: z.string() }),
    next: z
      .object({
        kind: z.enum(nextKinds).meta({ id: "NextKind" }),
        at: moment.nullable(),
        reason: z.string().nullable(),
      })
      .describe("Why it is where it is, and what happens next"),
    wakesAt: moment.nullable(),
    unansweredSince: moment.nullable(),
    reopenedCount: z.number().int(),
    heldCount: z.number().int(),
    unseenThanks: z.boolean(),
    unseen: z.boolean().nullable().describe("This member has not seen the newest version. Null for an API key"),
    spam: z.boolean(),
    trashed: z.boolean(),
  })
  .meta({ id: "ConversationItem" });

export const listQuery = pageQuery.extend({
  state: stateSchema.optional(),
  view: z
    .enum(views)
    .meta({ id: "View" })
    .optional()
    .describe("One of the inbox's piles; for an API key `my_turn` and `mine` are empty"),
  teamId: z.uuid().optional(),
  assigneeId: z.uuid().optional(),
  requesterId: z.uuid().optional(),
  companyId: z.uuid().optional(),
});

export const conversationList = pageOf(conversationItemSchema).meta({ id: "ConversationList" });

export const participantSchema = z
  .object({
    id: z.uuid(),
    role: z.enum(["requester", "participant", "outsider"]),
    name: z.string(),
    address: z.string().nullable(),
    customerId: z.uuid().nullable(),
  })
  .meta({ id: "Participant" });

const heldMailSchema = z
  .object({
    mailId: z.uuid(),
    fromName: z.string(),
    fromAddress: z.string(),
    subject: z.string(),
    preview: z.string(),
    receivedAt: moment,
  })
  .meta({ id: "HeldMail" });

export const conversationSchema = conversationItemSchema
  .extend({
    participants: z.array(participantSchema),
    waits: z.array(z.object({ id: z.uuid(), on: waitsOnSchema, until: moment, reason: z.string() })),
    question: z
      .object({
        state: z.enum(["planned", "asked", "reminded"]),
        dueAt: moment.nullable(),
        askedAt: moment.nullable(),
        closesAt: moment.nullable(),
      })
      .nullable(),
    ending: z
      .object({
        resolution: resolutionSchema,
        at: moment,
        reason: z.string(),
        messageId: z.uuid().nullable(),
        by: z.string(),
      })
      .nullable(),
    lostQuestion: z
      .object({ purpose: z.enum(["question", "reminder"]), problem: z.string(), at: moment })
      .nullable()
      .describe("The short mail that asks whether it is solved, or the reminder, where it did not arrive, and why"),
    thanks: z
      .array(z.object({ words: z.string(), at: moment, memberId: z.uuid().nullable() }))
      .describe("The customer's own words of thanks"),
    held: z
      .array(heldMailSchema)
      .describe("Mails that say they belong here and come from somebody else: joined or separated by a member"),
    proposedParticipants: z
      .array(addresseeSchema)
      .describe("People in Cc who are not on the conversation: they join only when a member agrees"),
    pageUrl: z
      .string()
      .nullable()
      .describe("The customer's own page, for a member to look at: it presses nothing. Null for an API key"),
    previousId: z.uuid().nullable(),
    language: z.string().nullable(),
  })
  .meta({ id: "Conversation" });

export const attachmentSchema = z
  .object({
    id: z.uuid(),
    filename: z.string(),
    contentType: z.string(),
    size: z.number().int(),
    url: z.string(),
    contentId: z.string().nullable(),
    inline: z.boolean(),
  })
  .meta({ id: "Attachment" });

export const messageSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(["inbound", "outbound", "note", "call"]),
    side: z
      .enum(["customer", "outsider", "team"])
      .describe("`outsider`: to or from somebody outside, apart from the customer, who never sees it"),
    author: z.object({
      kind: z.enum(["customer", "member", "key", "system", "outsider"]),
      id: z.uuid().nullable(),
      name: z.string(),
      address: z.string().nullable(),
      face: z.string().nullable(),
      pictureUrl: z.string().nullable(),
    }),
    subject: z.string().nullable(),
    text: z.string(),
    html: z
      .string()
      .nullable()
      .describe("Sanitised; remote pictures stand in `data-remote-src`, inline ones are `url`s of attachments"),
    folded: z.array(
      z.object({ kind: z.enum(["history", "signature", "disclaimer"]), text: z.string(), html: z.string().nullable() }),
    ),
    to: z.array(addresseeSchema),
    cc: z.array(addresseeSchema),
    bcc: z.array(addresseeSchema),
    attachments: z.array(attachmentSchema),
    asksWhetherSolved: z.boolean(),
    isThanks: z.boolean(),
    senderProof: z.enum(["none", "pass", "fail"]).nullable(),
    flags: z.array(z.string()),
    sendsAt: moment.nullable().describe("Outbound: it can be taken back until then"),
    takenBack: z.boolean(),
    delivery: z
      .object({
        state: z.enum(deliveryStates),
        problem: z.string().nullable(),
      })
      .nullable(),
    mailId: z.uuid().nullable(),
    createdAt: moment,
  })
  .meta({ id: "Message" });

export const messageList = pageOf(messageSchema).meta({ id: "MessageList" });

const address = z
  .union([z.email(), z.object({ name: z.string().max(200).optional(), address: z.email() })], {
    error: "Write a whole mail address, such as kim@company.com.",
  })
  .meta({ id: "NewAddressee" });

const confirmSchema = z.union([z.boolean(), z.object({ at: moment })], {
  error: "Give true, false or a time as {at}.",
});

export const newMessageSchema = z
  .object({
    kind: z.enum(["outbound", "note"]),
    text: z.string().max(200_000),
    html: z.string().max(500_000).optional(),
    to: z.array(address).max(50).optional(),
    cc: z.array(address).max(50).optional(),
    bcc: z.array(address).max(50).optional(),
    attachmentIds: z.array(z.uuid()).max(50).optional(),
    confirm: confirmSchema.optional().describe("Ask the customer whether it is solved: with this answer, or at a time"),
    waitUntil: moment.optional(),
    memberId: z.uuid().optional().describe("For an API key: in whose name"),
    seenVersion: z
      .number()
      .int()
      .optional()
      .describe("The version the writer has seen; an older one is refused with what came in"),
    forwardTo: address.optional().describe("Sends it to somebody outside; the answer stays apart from the customer"),
  })
  .refine((message) => message.text.trim() !== "" || (message.attachmentIds?.length ?? 0) > 0, {
    message: "Write something, or attach a file",
    path: ["text"],
  })
  .meta({ id: "NewMessage" });

export const newConversationSchema = z
  .object({
    inboxId: z.uuid().optional(),
    to: address,
    subject: z.string().min(1).max(500),
    text: z.string().min(1).max(200_000),
    html: z.string().max(500_000).optional(),
    cc: z.array(address).max(50).optional(),
    bcc: z.array(address).max(50).optional(),
    attachmentIds: z.array(z.uuid()).max(50).optional(),
    confirm: confirmSchema.optional(),
    waitUntil: moment.optional(),
    memberId: z.uuid().optional(),
  })
  .meta({ id: "NewConversation" });

export const assignmentSchema = z
  .object({
    memberId: z.uuid().nullable().optional(),
    teamId: z.uuid().optional(),
    word: z.string().max(2000).optional().describe("A word to whoever takes over, kept as a note"),
  })
  .meta({ id: "Assignment" });

export const newWaitSchema = z
  .object({ on: waitsOnSchema, until: moment, reason: z.string().max(500).optional() })
  .meta({ id: "NewWait" });

export const newResolutionSchema = z
  .object({
    resolution: resolutionSchema,
    messageId: z.uuid().optional().describe("by_reply: the customer's message that says it"),
    reason: z.string().max(2000).optional().describe("not_possible: why, and what was offered instead"),
  })
  .meta({ id: "NewResolution" });

export const eventSchema = z
  .object({
    position: z.number().int(),
    kind: z.string(),
    at: moment,
    actor: z.object({
      kind: z.enum(["member", "key", "customer", "system"]),
      id: z.uuid().nullable(),
      name: z.string(),
    }),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: "ConversationEvent" });

export const eventList = z
  .object({
    items: z.array(eventSchema),
    nextAfter: z.number().int().nullable().describe("Goes into `after`; null on the last page"),
  })
  .meta({ id: "ConversationEventList" });

export const thanksSchema = z
  .object({
    id: z.uuid(),
    conversationId: z.uuid(),
    subject: z.string(),
    words: z.string(),
    customerName: z.string(),
    at: moment,
    seen: z.boolean(),
  })
  .meta({ id: "Thanks", description: "A word of thanks that reached a member" });

export const thanksList = z.object({ items: z.array(thanksSchema) }).meta({ id: "ThanksList" });
