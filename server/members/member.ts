import type { Role } from "./role.ts";

/** Somebody of the company who signs in. Customers see the public name and the picture or face, nothing else. */
export interface Member {
  id: string;
  workspaceId: string;
  userId: string;
  role: Role;
  state: "active" | "suspended" | "removed";
  name: string;
  publicName: string;
  /** One of the drawn faces. */
  face: string | null;
  pictureKey: string | null;
  about: string;
  languages: string[];
  workingHours: string;
  timeZone: string | null;
  signature: string;
  preferences: Record<string, unknown>;
  createdAt: Date;
}

export const memberColumns = [
  "id",
  "workspaceId",
  "userId",
  "role",
  "state",
  "name",
  "publicName",
  "face",
  "pictureKey",
  "about",
  "languages",
  "workingHours",
  "timeZone",
  "signature",
  "preferences",
  "createdAt",
] as const;
