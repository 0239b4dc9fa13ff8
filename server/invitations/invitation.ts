import { dayMs } from "#platform/clock.ts";
import type { Role } from "../members/index.ts";

export const invitationLifeMs = 14 * dayMs;

export interface Invitation {
  id: string;
  /** Null: whoever has the link names their own. */
  email: string | null;
  role: Role;
  teamIds: string[];
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
}

export const invitationColumns = ["id", "email", "role", "teamIds", "invitedBy", "createdAt", "expiresAt"] as const;
