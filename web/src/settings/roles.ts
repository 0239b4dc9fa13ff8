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

/** What each may do, as the table of the server has it. */
export const rights: readonly { words: string; roles: readonly Role[] }[] = [
  { words: "See and change one’s own profile", roles: ["owner", "admin", "agent", "colleague"] },
  { words: "See the company’s name, teams and members", roles: ["owner", "admin", "agent", "colleague"] },
  {
    words: "See customers and conversations, except those of private inboxes of other teams",
    roles: ["owner", "admin", "agent"],
  },
  { words: "Answer, note, assign, wait, end and reopen conversations", roles: ["owner", "admin", "agent"] },
  { words: "See the mail log, and send again what failed", roles: ["owner", "admin", "agent"] },
  { words: "Change the company’s settings, texts, teams and inboxes", roles: ["owner", "admin"] },
  { words: "Invite, change and remove members, make API keys", roles: ["owner", "admin"] },
  { words: "Make somebody an owner, or take it from them", roles: ["owner"] },
];
