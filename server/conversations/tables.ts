import type { ColumnType, Generated } from "kysely";
import type { Json } from "#platform/database/index.ts";
import type { DeliveryState, Resolution, State, Turn, WaitsOn } from "./conversation.ts";

export interface Addressee {
  name: string;
  address: string;
}

export interface Recipients {
  to: Addressee[];
  cc: Addressee[];
  bcc: Addressee[];
}

export interface Folded {
  kind: "history" | "signature" | "disclaimer";
  text: string;
  html: string | null;
}

type QuestionState = "planned" | "asked" | "reminded" | "answered" | "silent" | "dropped";

interface ConversationTable {
  workspaceId: string;
  id: string;
  reference: string;
  subject: string;
  state: State;
  turn: Turn | null;
  resolution: Resolution | null;
  inboxId: string;
  teamId: string;
  assigneeId: string | null;
  requesterId: string;
  channel: string;
  language: string | null;
  version: Generated<number>;
  lastMessageAt: Date;
  lastMessageKind: string | null;
  lastMessagePreview: Generated<string>;
  lastMessageAuthor: Generated<string>;
  unansweredSince: Date | null;
  unansweredLatest: Date | null;
  messageVersion: Generated<number>;
  waitingReason: string | null;
  wakesAt: Date | null;
  questionState: "planned" | "asked" | "reminded" | null;
  questionAt: Date | null;
  closesAt: Date | null;
  previousId: string | null;
  reopenedCount: Generated<number>;
  wantsSomebodyElse: Generated<boolean>;
  heldCount: Generated<number>;
  unseenThanks: Generated<boolean>;
  undelivered: Generated<boolean>;
  spamAt: Date | null;
  trashedAt: Date | null;
  endedAt: Date | null;
  createdAt: Date;
}

interface MessageTable {
  workspaceId: string;
  id: string;
  conversationId: string;
  kind: "inbound" | "outbound" | "note" | "call";
  side: Generated<"customer" | "outsider" | "team">;
  authorKind: "customer" | "member" | "key" | "system" | "outsider";
  authorId: string | null;
  authorName: Generated<string>;
  authorAddress: string | null;
  participantId: string | null;
  subject: string | null;
  text: Generated<string>;
  html: string | null;
  folded: ColumnType<Folded[], string | undefined, string>;
  recipients: ColumnType<Recipients, string | undefined, string>;
  version: Generated<number>;
  mailId: string | null;
  mimeMessageId: string | null;
  inReplyTo: string | null;
  senderProof: "none" | "pass" | "fail" | null;
  isThanks: Generated<boolean>;
  asksWhetherSolved: Generated<boolean>;
  flags: Generated<string[]>;
  sendsAt: Date | null;
  takenBackAt: Date | null;
  delivery: DeliveryState | null;
  deliveryProblem: string | null;
  writtenAt: Date | null;
  createdAt: Date;
}

declare module "#platform/database/connect.ts" {
  interface Tables {
    conversation: ConversationTable;
    message: MessageTable;
    participant: {
      workspaceId: string;
      id: string;
      conversationId: string;
      customerId: string | null;
      role: "requester" | "participant" | "outsider";
      name: Generated<string>;
      address: string | null;
      key: Buffer;
      joinedAt: Date;
      leftAt: Date | null;
    };
    attachment: {
      workspaceId: string;
      id: string;
      messageId: string | null;
      filename: string;
      contentType: string;
      size: number;
      sha256: Buffer | null;
      storageKey: string;
      contentId: string | null;
      isInline: Generated<boolean>;
      createdBy: string | null;
      createdAt: Date;
    };
    wait: {
      workspaceId: string;
      id: string;
      conversationId: string;
      waitsOn: WaitsOn;
      until: Date;
      reason: Generated<string>;
      source: Generated<"member" | "reply" | "forward">;
      createdBy: string | null;
      createdAt: Date;
      endedAt: Date | null;
    };
    question: {
      workspaceId: string;
      id: string;
      conversationId: string;
      messageId: string | null;
      askedBy: string | null;
      state: QuestionState;
      dueAt: Date | null;
      askedAt: Date | null;
      remindedAt: Date | null;
      answer: "yes" | "not_yet" | "no_longer_needed" | null;
      answeredBy: string | null;
      answeredAt: Date | null;
      createdAt: Date;
    };
    ending: {
      workspaceId: string;
      id: string;
      conversationId: string;
      resolution: Resolution;
      byKind: "customer" | "member" | "key" | "system";
      byId: string | null;
      messageId: string | null;
      reason: Generated<string>;
      helperId: string | null;
      at: Date;
      undoneAt: Date | null;
    };
    thanks: {
      workspaceId: string;
      id: string;
      conversationId: string;
      customerId: string;
      memberId: string | null;
      words: string;
      at: Date;
      seenAt: Date | null;
    };
    draft: {
      workspaceId: string;
      memberId: string;
      placeId: string;
      conversationId: string | null;
      kind: "outbound" | "note";
      body: Json<Record<string, unknown>>;
      seenVersion: number | null;
      updatedAt: Date;
    };
    seen: { workspaceId: string; memberId: string; conversationId: string; version: number; at: Date };
  }
}
