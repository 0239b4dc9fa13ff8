/** What the API says and takes, by hand until `generated.ts` is written from the API's own document. */

export type State = "open" | "waiting" | "answered" | "resolved" | "closed";
export type Turn = "ours" | "customer" | "colleague" | "date";
export type Resolution =
  | "confirmed"
  | "by_reply"
  | "by_word"
  | "silence"
  | "withdrawn"
  | "not_possible"
  | "no_reply_needed"
  | "duplicate";
export type Role = "owner" | "admin" | "agent" | "colleague";
export type View =
  | "my_turn"
  | "unassigned"
  | "waiting"
  | "answered"
  | "resolved"
  | "closed"
  | "all"
  | "mine"
  | "spam"
  | "trash";
export type NextKind =
  | "answer_owed"
  | "nobody_yet"
  | "came_back"
  | "somebody_else"
  | "woke"
  | "held"
  | "undelivered"
  | "waits_customer"
  | "waits_colleague"
  | "waits_date"
  | "question_planned"
  | "asked"
  | "reminded"
  | "said_solved"
  | "thanks"
  | "ended";

export interface Person {
  id: string;
  name: string;
  publicName: string;
  face: string | null;
  pictureUrl: string | null;
}

export interface Requester {
  id: string;
  name: string;
  kind: "external" | "internal";
  address: string | null;
}

export interface ConversationItem {
  id: string;
  reference: string;
  subject: string;
  state: State;
  turn: Turn | null;
  resolution: Resolution | null;
  assignee: Person | null;
  team: { id: string; name: string };
  inbox: { id: string; name: string; address: string };
  requester: Requester;
  channel: string;
  version: number;
  createdAt: string;
  lastMessageAt: string;
  lastMessage: { kind: string | null; author: string; preview: string };
  next: { kind: NextKind; at: string | null; reason: string | null };
  wakesAt: string | null;
  unansweredSince: string | null;
  reopenedCount: number;
  heldCount: number;
  unseenThanks: boolean;
  unseen: boolean | null;
  spam: boolean;
  trashed: boolean;
}

export interface ConversationList {
  items: ConversationItem[];
  nextCursor: string | null;
}

/** A word of thanks that reached me. */
export interface Thanks {
  id: string;
  conversationId: string;
  subject: string;
  words: string;
  customerName: string;
  at: string;
  seen: boolean;
}

export interface Participant {
  id: string;
  role: "requester" | "participant" | "outsider";
  name: string;
  address: string | null;
  customerId: string | null;
}

export interface HeldMail {
  mailId: string;
  fromName: string;
  fromAddress: string;
  subject: string;
  preview: string;
  receivedAt: string;
}

export interface Conversation extends ConversationItem {
  participants: Participant[];
  waits: { id: string; on: "customer" | "colleague" | "date"; until: string; reason: string }[];
  question: {
    state: "planned" | "asked" | "reminded";
    dueAt: string | null;
    askedAt: string | null;
    closesAt: string | null;
  } | null;
  ending: { resolution: Resolution; at: string; reason: string; messageId: string | null; by: string } | null;
  held: HeldMail[];
  proposedParticipants: { name: string; address: string }[];
  /** The customer's own words of thanks. */
  thanks: { words: string; at: string; memberId: string | null }[];
  pageUrl: string | null;
  previousId: string | null;
  language: string | null;
}

export interface Attachment {
  id: string;
  filename: string;
  contentType: string;
  size: number;
  url: string;
  contentId: string | null;
  inline: boolean;
}

export interface Addressee {
  name: string;
  address: string;
}

export interface Message {
  id: string;
  kind: "inbound" | "outbound" | "note" | "call";
  side: "customer" | "outsider" | "team";
  author: {
    kind: "customer" | "member" | "key" | "system" | "outsider";
    id: string | null;
    name: string;
    address: string | null;
    face: string | null;
    pictureUrl: string | null;
  };
  subject: string | null;
  text: string;
  html: string | null;
  folded: { kind: "history" | "signature" | "disclaimer"; text: string; html: string | null }[];
  to: Addressee[];
  cc: Addressee[];
  bcc: Addressee[];
  attachments: Attachment[];
  asksWhetherSolved: boolean;
  isThanks: boolean;
  senderProof: "none" | "pass" | "fail" | null;
  flags: string[];
  sendsAt: string | null;
  takenBack: boolean;
  delivery: {
    state: "kept" | "queued" | "deferred" | "sent" | "failed" | "bounced";
    problem: string | null;
  } | null;
  mailId: string | null;
  createdAt: string;
}

export interface SaidMessage extends Message {
  conversationVersion: number;
}

export interface MessageList {
  items: Message[];
  nextCursor: string | null;
}

export interface AddressInput {
  name?: string;
  address: string;
}

export interface NewMessage {
  kind: "outbound" | "note";
  text: string;
  html?: string;
  to?: AddressInput[];
  cc?: AddressInput[];
  bcc?: AddressInput[];
  attachmentIds?: string[];
  confirm?: boolean | { at: string };
  waitUntil?: string;
  seenVersion?: number;
  forwardTo?: AddressInput;
}

export interface NewConversation {
  inboxId?: string;
  to: AddressInput;
  subject: string;
  text: string;
  html?: string;
  cc?: AddressInput[];
  bcc?: AddressInput[];
  attachmentIds?: string[];
  confirm?: boolean | { at: string };
  waitUntil?: string;
}

export interface Assignment {
  memberId?: string | null;
  teamId?: string;
  word?: string;
}

export interface NewWait {
  on: "customer" | "colleague" | "date";
  until: string;
  reason?: string;
}

export interface NewResolution {
  resolution: Resolution;
  messageId?: string;
  reason?: string;
}

export interface ConversationEvent {
  position: number;
  kind: string;
  at: string;
  actor: { kind: "member" | "key" | "customer" | "system"; id: string | null; name: string };
  facts: Record<string, string | number | boolean | null>;
}

export interface DraftBody {
  kind: "outbound" | "note";
  text: string;
  html?: string | null;
  to?: Addressee[];
  cc?: Addressee[];
  bcc?: Addressee[];
  attachmentIds?: string[];
  seenVersion?: number | null;
}

export interface Draft extends DraftBody {
  updatedAt: string;
}

export interface WorkspaceRef {
  id: string;
  slug: string;
  name: string;
}

export interface Member extends Person {
  email: string;
  role: Role;
  state: "active" | "removed";
  about: string;
  languages: string[];
  workingHours: string;
  timeZone: string | null;
  teamIds: string[];
  createdAt: string;
}

/** Who is signed in; `member` is null for somebody who is a member nowhere, or no longer. */
export interface SignedIn {
  member: (Member & { signature: string }) | null;
  role: Role | null;
  workspaces: WorkspaceRef[];
  preferences: Record<string, unknown>;
}

/** Somebody who is signed in and a member of the workspace at hand. */
export interface Me extends SignedIn {
  member: Member & { signature: string };
  role: Role;
}

export interface Team {
  id: string;
  name: string;
  leadMemberId: string | null;
  memberIds: string[];
  archived: boolean;
}

export interface Inbox {
  id: string;
  channel: string;
  name: string;
  address: string;
  teamId: string;
  senderStyle: "person" | "company";
  private: boolean;
  asksWhetherSolved: boolean;
  plusAddressing: boolean;
  language: string | null;
  formSenders: string[];
  alwaysSenders: string[];
  hasMailServer: boolean;
}

/** What became of a mail that was accepted. */
export type MailState = "received" | "opened" | "joined" | "automatic" | "bounce" | "duplicate" | "held" | "unreadable";

export interface Mail {
  id: string;
  state: MailState;
  conversationId: string | null;
  from: Addressee;
  subject: string;
  preview: string;
  kind: string | null;
  flags: string[];
  /** Why it is where it is, in a sentence. */
  reason: string | null;
  problem: string | null;
  proposedSender: Addressee | null;
  receivedAt: string;
  size: number;
  inbox: { id: string; name: string };
}

export interface Identity {
  kind: "email" | "phone" | "handle" | "external_id";
  value: string;
  shared: boolean;
}

export interface CustomerItem {
  id: string;
  kind: "external" | "internal";
  name: string;
  language: string | null;
  city: string | null;
  timeZone: string | null;
  about: string;
  asksWhetherSolved: boolean;
  createdAt: string;
}

export interface Customer extends CustomerItem {
  identities: Identity[];
  companies: { id: string; name: string }[];
}

export interface CustomerChange {
  name?: string;
  about?: string;
  city?: string | null;
  language?: string | null;
  asksWhetherSolved?: boolean;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  details?: Record<string, unknown>;
}
