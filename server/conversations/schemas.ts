import { z } from "zod";
import { pageOf, pageQuery } from "#platform/http/index.ts";
import { personSchema } from "../members/index.ts";
import { resolutions, states, turns } from "./conversation.ts";

export { personSchema };

/** What the API says and takes of conversations: the contract with the team app and with other software. */

const moment = z.iso.datetime();

export const requesterSchema = z
  .object({ id: z.uuid(), name: z.string(), kind: z.enum(["external", "internal"]), address: z.string().nullable() })
  .meta({ id: "Requester" });

const nextKinds = [
  "answer_owed",
  "nobody_yet",
  "came_back",
  "somebody_else",
  "woke",
  "held",
  "undelivered",
  "waits_customer",
  "waits_colleague",
  "waits_date",
  "question_planned",
  "asked",
  "reminded",
  "said_solved",
  "thanks",
  "ended",
] as const;

export const conversationItemSchema = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    subject: z.string(),
    state: z.enum(states),
    turn: z.enum(turns).nullable(),
    resolution: z.enum(resolutions).nullable(),
    assignee: personSchema.nullable(),
    team: z.object({ id: z.uuid(), name: z.string() }),
    inbox: z.object({ id: z.uuid(), name: z.string(), address: z.string() }),
    requester: requesterSchema,
    channel: z.string(),
    version: z.number().int(),
    createdAt: moment,
    lastMessageAt: moment,
    lastMessage: z.object({ kind: z.string().nullable(), author: z.string(), preview: z.string() }),
    /** Why the row is here and what happens next: the screen makes the sentence of it, in the reader's language and zone. */
    next: z.object({ kind: z.enum(nextKinds), at: moment.nullable(), reason: z.string().nullable() }),
    wakesAt: moment.nullable(),
    unansweredSince: moment.nullable(),
    reopenedCount: z.number().int(),
    heldCount: z.number().int(),
    unseenThanks: z.boolean(),
    /** This member has not seen the newest version. Null for an API key. */
    unseen: z.boolean().nullable(),
    spam: z.boolean(),
    trashed: z.boolean(),
  })
  .meta({ id: "ConversationItem" });

export const views = [
  "my_turn",
  "unassigned",
  "waiting",
  "answered",
  "resolved",
  "closed",
  "all",
  "mine",
  "spam",
  "trash",
] as const;

export const listQuery = pageQuery.extend({
  state: z.enum(states).optional(),
  view: z.enum(views).optional().describe("One of the inbox's piles; for an API key `my_turn` and `mine` are empty"),
  teamId: z.uuid().optional(),
  assigneeId: z.uuid().optional(),
  requesterId: z.uuid().optional(),
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

export const conversationSchema = conversationItemSchema
  .extend({
    participants: z.array(participantSchema),
    waits: z.array(
      z.object({ id: z.uuid(), on: z.enum(["customer", "colleague", "date"]), until: moment, reason: z.string() }),
    ),
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
        resolution: z.enum(resolutions),
        at: moment,
        reason: z.string(),
        messageId: z.uuid().nullable(),
        by: z.string(),
      })
      .nullable(),
    /** The customer's own words of thanks. */
    thanks: z.array(z.object({ words: z.string(), at: moment, memberId: z.uuid().nullable() })),
    /** Mails that say they belong here and come from somebody else: joined or separated by a member. */
    held: z.array(
      z.object({
        mailId: z.uuid(),
        fromName: z.string(),
        fromAddress: z.string(),
        subject: z.string(),
        preview: z.string(),
        receivedAt: moment,
      }),
    ),
    /** People in Cc who are not on the conversation: they join only when a member agrees. */
    proposedParticipants: z.array(z.object({ name: z.string(), address: z.string() })),
    /** The customer's own page, for "see it as the customer does". Null for an API key. */
    pageUrl: z.string().nullable(),
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

const addressee = z.object({ name: z.string(), address: z.string() });

export const messageSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(["inbound", "outbound", "note", "call"]),
    /** `outsider`: to or from somebody outside, apart from the customer, who never sees it. */
    side: z.enum(["customer", "outsider", "team"]),
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
    /** Sanitised; remote pictures stand in `data-remote-src`, inline ones are `url`s of attachments. */
    html: z.string().nullable(),
    folded: z.array(
      z.object({ kind: z.enum(["history", "signature", "disclaimer"]), text: z.string(), html: z.string().nullable() }),
    ),
    to: z.array(addressee),
    cc: z.array(addressee),
    bcc: z.array(addressee),
    attachments: z.array(attachmentSchema),
    asksWhetherSolved: z.boolean(),
    isThanks: z.boolean(),
    senderProof: z.enum(["none", "pass", "fail"]).nullable(),
    flags: z.array(z.string()),
    /** Outbound: it can be taken back until then. */
    sendsAt: moment.nullable(),
    takenBack: z.boolean(),
    delivery: z
      .object({
        state: z.enum(["kept", "queued", "deferred", "sent", "failed", "bounced"]),
        problem: z.string().nullable(),
      })
      .nullable(),
    mailId: z.uuid().nullable(),
    createdAt: moment,
  })
  .meta({ id: "Message" });

export const messageList = pageOf(messageSchema).meta({ id: "MessageList" });

const address = z.union([z.email(), z.object({ name: z.string().max(200).optional(), address: z.email() })]);

export const newMessageSchema = z
  .object({
    kind: z.enum(["outbound", "note"]),
    text: z.string().max(200_000),
    html: z.string().max(500_000).optional(),
    to: z.array(address).max(50).optional(),
    cc: z.array(address).max(50).optional(),
    bcc: z.array(address).max(50).optional(),
    attachmentIds: z.array(z.uuid()).max(50).optional(),
    confirm: z
      .union([z.boolean(), z.object({ at: moment })])
      .optional()
      .describe("Ask the customer whether it is solved: with this answer, or at a time"),
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
    confirm: z.union([z.boolean(), z.object({ at: moment })]).optional(),
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
  .object({ on: z.enum(["customer", "colleague", "date"]), until: moment, reason: z.string().max(500).optional() })
  .meta({ id: "NewWait" });

export const newResolutionSchema = z
  .object({
    resolution: z.enum(resolutions),
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
  .meta({ id: "Event" });

export const thanksList = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        conversationId: z.uuid(),
        subject: z.string(),
        words: z.string(),
        customerName: z.string(),
        at: moment,
        seen: z.boolean(),
      }),
    ),
  })
  .meta({ id: "ThanksList" });
