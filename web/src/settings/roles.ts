import type { Role } from "@manyhands/client";

export interface RoleText {
  role: Role;
  name: string;
  may: string;
}

/** The four roles, from the one who may most. What the server allows is decided there, by one table. */
export const roles: readonly RoleText[] = [
  { role: "owner", name: "Owner", may: "Everything, also who else is an owner." },
  { role: "admin", name: "Admin", may: "Serves customers, and changes settings, texts, teams and members." },
  {
    role: "agent",
    name: "Agent",
    may: "Serves customers: sees and answers what they bring, but for private inboxes of others.",
  },
  {
    role: "colleague",
    name: "Colleague",
    may: "Answers what the others ask. Sees no customer’s mail before being asked.",
  },
];

export function roleName(role: Role): string {
  return roles.find((each) => each.role === role)?.name ?? role;
}
