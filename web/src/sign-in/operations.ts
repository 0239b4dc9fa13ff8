import type { Role, WorkspaceRef } from "@manyhands/client";

export interface Session {
  user: { id: string; name: string; email: string };
  workspaces: WorkspaceRef[];
}

/** Who invites, into which company, and as what. */
export interface InvitationShown {
  workspace: { name: string; slug: string; colour: string };
  /** Null: for whoever has the link. */
  email: string | null;
  role: Role;
  invitedBy: { name: string } | null;
  expiresAt: string;
  /** Somebody who has an account already joins with it. */
  hasAccount: boolean;
}

declare module "@manyhands/client" {
  interface Operations {
    "POST /session": { body: { email: string; password: string }; answer: Session };
    "POST /session/links": { body: { email: string }; answer: undefined };
    "POST /session/links/{token}": { params: { token: string }; answer: Session };
    "GET /invitations/{token}": { params: { token: string }; answer: InvitationShown };
    "POST /invitations/{token}/acceptance": {
      params: { token: string };
      body: { name: string; password?: string; email?: string };
      answer: { slug: string };
    };
  }
}
