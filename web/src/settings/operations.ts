import type { Inbox, Me, Member, Role, Team } from "@manyhands/client";

export type Profile = Pick<
  Member,
  "name" | "publicName" | "face" | "about" | "languages" | "workingHours" | "timeZone"
> & { signature: string };

export type Scope = "read" | "write" | "admin";

export interface ApiKey {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  lastUsedAt: string | null;
}

export interface Invitation {
  id: string;
  /** Null: for whoever has the link. */
  email: string | null;
  role: Role;
  teamIds: string[];
  createdAt: string;
  expiresAt: string;
}

export type InboxChange = Partial<Omit<Inbox, "id" | "channel" | "hasMailServer">> & { mailUrl?: string | null };

export interface TextShown {
  key: string;
  usedIn: string;
  placeholders: { name: string; meaning: string }[];
  default: string;
  override: string | null;
  example: string;
}

export interface TextList {
  language: string;
  languages: { code: string; name: string; direction: "ltr" | "rtl"; changedCount: number }[];
  items: TextShown[];
}

export interface OutgoingMail {
  id: string;
  purpose: string;
  to: string;
  toName: string;
  subject: string;
  state: "kept" | "queued" | "deferred" | "sent" | "failed" | "cancelled";
  problem: string | null;
  bouncedAt: string | null;
  attempts: number;
  nextTryAt: string | null;
  lastResponse: string | null;
  conversationId: string | null;
  createdAt: string;
  sentAt: string | null;
}

interface ById {
  id: string;
}

declare module "@manyhands/client" {
  interface Operations {
    "PUT /me": { body: Partial<Profile>; answer: Me };
    "PUT /me/picture": { form: FormData; answer: Me };
    "PUT /session/password": { body: { currentPassword?: string; newPassword: string }; answer: undefined };
    "PATCH /members/{id}": { params: ById; body: { role?: Role; name?: string }; answer: Member };
    "DELETE /members/{id}": { params: ById; answer: undefined };
    "GET /invitations": { answer: { items: Invitation[] } };
    "POST /invitations": {
      body: { email?: string; role: Role; teamIds?: string[] };
      answer: Invitation & { url: string };
    };
    "DELETE /invitations/{id}": { params: ById; answer: undefined };
    "POST /teams": { body: { name: string; leadMemberId?: string; memberIds?: string[] }; answer: Team };
    "PATCH /teams/{id}": { params: ById; body: Partial<Omit<Team, "id">>; answer: Team };
    "POST /inboxes": { body: { name: string; address: string; teamId: string }; answer: Inbox };
    "PATCH /inboxes/{id}": { params: ById; body: InboxChange; answer: Inbox };
    "GET /api-keys": { answer: { items: ApiKey[] } };
    "POST /api-keys": { body: { name: string; scopes: Scope[] }; answer: ApiKey & { key: string } };
    "DELETE /api-keys/{id}": { params: ById; answer: undefined };
    "GET /texts": { query: { language?: string }; answer: TextList };
    "PUT /texts/{key}/{language}": {
      params: { key: string; language: string };
      body: { body: string };
      answer: undefined;
    };
    "DELETE /texts/{key}/{language}": { params: { key: string; language: string }; answer: undefined };
    "POST /texts/preview": { body: { key: string; body: string }; answer: { example: string } };
    "GET /outgoing-mails": {
      query: { limit?: number; cursor?: string };
      answer: { items: OutgoingMail[]; nextCursor: string | null };
    };
    "POST /outgoing-mails/{id}/retry": { params: ById; answer: OutgoingMail };
  }
}
