import type {
  Addressee,
  Assignment,
  Attachment,
  Conversation,
  ConversationEvent,
  ConversationList,
  Customer,
  CustomerChange,
  CustomerItem,
  Draft,
  DraftBody,
  Inbox,
  Mail,
  MailState,
  Member,
  MessageList,
  NewConversation,
  NewMessage,
  NewResolution,
  NewWait,
  SaidMessage,
  SignedIn,
  State,
  Team,
  Thanks,
  View,
} from "./types.ts";

interface ById {
  id: string;
}

/** Every operation the app asks for: method and path, and what goes in and comes out. */
export interface Operations {
  "GET /me": { answer: SignedIn };
  "DELETE /session": { answer: undefined };
  "GET /thanks": { answer: { items: Thanks[] } };
  "PUT /thanks/seen": { answer: undefined };
  "GET /members": { answer: { items: Member[] } };
  "GET /teams": { answer: { items: Team[] } };
  "GET /inboxes": { answer: { items: Inbox[] } };
  "GET /piles": { answer: Record<string, number> };
  "GET /conversations": {
    query: { view?: View; state?: State; requesterId?: string; limit?: number; cursor?: string };
    answer: ConversationList;
  };
  "POST /conversations": { body: NewConversation; answer: Conversation };
  "GET /conversations/{id}": { params: ById; answer: Conversation };
  "GET /conversations/{id}/messages": {
    params: ById;
    query: { limit?: number; cursor?: string };
    answer: MessageList;
  };
  "GET /conversations/{id}/events": {
    params: ById;
    query?: { limit?: number; after?: number };
    answer: { items: ConversationEvent[]; nextAfter: number | null };
  };
  "POST /conversations/{id}/messages": { params: ById; body: NewMessage; answer: SaidMessage };
  "DELETE /messages/{id}": { params: ById; answer: Conversation };
  "PUT /conversations/{id}/assignment": { params: ById; body: Assignment; answer: Conversation };
  "PUT /conversations/{id}/wait": { params: ById; body: NewWait; answer: Conversation };
  "DELETE /conversations/{id}/wait": { params: ById; answer: Conversation };
  "POST /conversations/{id}/reopenings": { params: ById; body: { reason?: string }; answer: Conversation };
  "PUT /conversations/{id}/resolution": { params: ById; body: NewResolution; answer: Conversation };
  "PUT /conversations/{id}/spam": { params: ById; answer: Conversation };
  "DELETE /conversations/{id}/spam": { params: ById; answer: Conversation };
  "PUT /conversations/{id}/trash": { params: ById; answer: Conversation };
  "DELETE /conversations/{id}/trash": { params: ById; answer: Conversation };
  "GET /conversations/{id}/drafts": { params: ById; answer: { items: Draft[] } };
  "PUT /conversations/{id}/drafts": { params: ById; body: DraftBody; answer: Draft };
  "DELETE /conversations/{id}/drafts": { params: ById; query: { kind: "outbound" | "note" }; answer: undefined };
  "PUT /conversations/{id}/seen": { params: ById; body: { version: number }; answer: undefined };
  "PUT /conversations/{id}/participants": { params: ById; body: Addressee; answer: Conversation };
  "POST /attachments": { form: FormData; answer: Attachment };
  "GET /customers/{id}": { params: ById; answer: Customer };
  "PATCH /customers/{id}": { params: ById; body: CustomerChange; answer: Customer };
  "GET /customers": {
    query?: { search?: string; limit?: number; cursor?: string };
    answer: { items: CustomerItem[]; nextCursor: string | null };
  };
  "GET /mails/count": { answer: { automatic: number; held: number; unreadable: number } };
  "GET /mails": {
    query: { state?: MailState | `${MailState},${MailState}`; limit?: number; cursor?: string };
    answer: { items: Mail[]; nextCursor: string | null };
  };
  "POST /mails/{id}/opening": { params: ById; body: { always?: boolean }; answer: { conversationId: string } };
  "POST /mails/{id}/joining": { params: ById; answer: { conversationId: string } };
  "POST /mails/{id}/separating": { params: ById; answer: { conversationId: string } };
}
