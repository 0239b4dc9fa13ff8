import type { Role } from "@manyhands/client";

/** Who invites, into which company, and as what. */
export interface InvitationShown {
  workspace: { name: string; slug: string; colour: string };
  email: string;
  role: Role;
  roleSentence?: string;
  invitedBy: { name: string } | null;
  expiresAt: string;
  /** Somebody who has an account already joins with it. */
  hasAccount?: boolean;
}

declare module "@manyhands/client" {
  interface Operations {
    "POST /session": { body: { email: string; password: string }; answer: unknown };
    "POST /session/links": { body: { email: string }; answer: unknown };
    "POST /session/links/{token}": { params: { token: string }; answer: unknown };
    "GET /invitations/{token}": { params: { token: string }; answer: InvitationShown };
    "POST /invitations/{token}/acceptance": {
      params: { token: string };
      body: { name: string; password: string };
      answer: unknown;
    };
  }
}
