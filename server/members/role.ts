export const roles = ["owner", "admin", "agent", "colleague"] as const;
export type Role = (typeof roles)[number];

export const scopes = ["read", "write", "admin"] as const;
export type Scope = (typeof scopes)[number];

interface Permission {
  roles: readonly Role[];
  /** What an API key needs for it; null: no key may. */
  scope: Scope | null;
  sentence: string;
}

const everybody: readonly Role[] = roles;
const serving: readonly Role[] = ["owner", "admin", "agent"];
const leading: readonly Role[] = ["owner", "admin"];
const owning: readonly Role[] = ["owner"];

/**
 * The one table of what each role may do. Routes name a line of it, the tests drive every route with every role by it, and
 * `docs/roles.md` is written from it. Which conversations somebody may see is decided row by row in `visible.ts`.
 */
export const permissions = {
  "own.read": { roles: everybody, scope: null, sentence: "See and change one's own profile, sessions and preferences" },
  "workspace.read": { roles: everybody, scope: "read", sentence: "See the company's name, teams and members" },
  "workspace.change": { roles: leading, scope: "admin", sentence: "Change the company's settings and texts" },
  "team.change": { roles: leading, scope: "admin", sentence: "Make and change teams" },
  "member.change": { roles: leading, scope: "admin", sentence: "Invite, change and remove members" },
  "owner.change": { roles: owning, scope: null, sentence: "Make somebody an owner, or take it from them" },
  "sign_in.change": {
    roles: owning,
    scope: null,
    sentence: "Ask everybody for a second step, and connect the company's own sign-in",
  },
  "inbox.read": { roles: serving, scope: "read", sentence: "See the inboxes" },
  "inbox.change": { roles: leading, scope: "admin", sentence: "Make and change inboxes" },
  "webhook.change": { roles: leading, scope: null, sentence: "Make and change webhooks, and see what was sent" },
  "audit.read": { roles: leading, scope: "admin", sentence: "See and export the audit trail" },
  "key.change": { roles: leading, scope: null, sentence: "Make and end API keys" },
  "customer.read": { roles: serving, scope: "read", sentence: "See customers, companies and orders" },
  "customer.change": { roles: serving, scope: "write", sentence: "Change customers, companies, identities and orders" },
  "customer.disclose": {
    roles: leading,
    scope: null,
    sentence: "Get everything that is kept about one customer, for them to read",
  },
  "customer.erase": { roles: leading, scope: null, sentence: "Erase what is kept about one customer, for good" },
  "conversation.read": {
    roles: serving,
    scope: "read",
    sentence: "See conversations, except those of private inboxes of other teams",
  },
  "conversation.write": {
    roles: serving,
    scope: "write",
    sentence: "Answer, note, assign, wait, end and reopen conversations",
  },
  "mail.read": { roles: serving, scope: "read", sentence: "See the mail ledger and what was sent" },
  "mail.change": { roles: serving, scope: "write", sentence: "Open, join and separate mails, send again what failed" },
  "mailbox.write": { roles: serving, scope: "write", sentence: "Write as the customer in the built-in mailbox" },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof permissions;

export function isAction(name: string): name is Action {
  return name in permissions;
}
