import type { Role } from "@manyhands/client";

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
  email: string;
  role: Role;
  teamIds: string[];
  createdAt: string;
  expiresAt: string;
}

declare module "@manyhands/client" {
  interface Operations {
    "GET /api-keys": { answer: { items: ApiKey[] } };
    "POST /api-keys": { body: { name: string; scopes: Scope[] }; answer: ApiKey & { key: string } };
    "DELETE /api-keys/{id}": { params: { id: string }; answer: undefined };
    "GET /invitations": { answer: { items: Invitation[] } };
    "POST /invitations": {
      body: { email: string; role: Role; teamIds?: string[] };
      answer: Invitation & { url: string };
    };
    "DELETE /invitations/{id}": { params: { id: string }; answer: undefined };
    "PUT /session/password": { body: { currentPassword?: string; newPassword: string }; answer: undefined };
  }
}
