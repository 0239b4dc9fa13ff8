/** The pages of the settings and what stands on each: one list for the headings, the way around and the search. */

export type PageName =
  | "profile"
  | "security"
  | "workspace"
  | "members"
  | "teams"
  | "inboxes"
  | "texts"
  | "look-back"
  | "mail-log"
  | "api-keys"
  | "hours"
  | "webhooks"
  | "audit-trail";

export interface Page {
  name: PageName;
  title: string;
  group: "You" | "The company";
  /** What the page is about, where nothing says it better. */
  lead?: string;
}

export const pages: readonly Page[] = [
  { name: "profile", title: "Profile", group: "You" },
  { name: "security", title: "Signing in", group: "You" },
  { name: "workspace", title: "Workspace", group: "The company" },
  { name: "members", title: "Members", group: "The company" },
  { name: "teams", title: "Teams", group: "The company" },
  { name: "inboxes", title: "Inboxes", group: "The company" },
  { name: "texts", title: "Texts", group: "The company" },
  { name: "mail-log", title: "Mail log", group: "The company" },
  { name: "look-back", title: "Look back", group: "The company" },
  { name: "api-keys", title: "API keys", group: "The company" },
  { name: "hours", title: "Hours", group: "The company" },
  { name: "webhooks", title: "Webhooks", group: "The company" },
  { name: "audit-trail", title: "Audit trail", group: "The company" },
];

export interface SectionText {
  page: PageName;
  title: string;
  lead?: string;
  /** Other words that somebody may look for. */
  also?: string;
}

export const sections = {
  "profile.name": { page: "profile", title: "Name", also: "public first name customers see" },
  "profile.picture": { page: "profile", title: "Picture", also: "face drawing photo avatar upload" },
  "profile.about": { page: "profile", title: "About you", also: "languages speak working hours" },
  "profile.signature": { page: "profile", title: "Signature", also: "greeting regards end of mail" },
  "profile.screen": { page: "profile", title: "Screen and keys", also: "theme dark light keyboard shortcuts" },
  "security.passkeys": { page: "security", title: "Passkeys", also: "fingerprint face device sign in security" },
  "security.codes": {
    page: "security",
    title: "Authenticator",
    also: "second factor two step 2fa totp code recovery sign in security",
  },
  "security.password": { page: "security", title: "Password", also: "sign in security" },
  "security.sessions": { page: "security", title: "Where you are signed in", also: "sessions devices sign out end" },
  "workspace.name": { page: "workspace", title: "Name and logo", also: "company picture brand" },
  "workspace.colour": { page: "workspace", title: "Colour", also: "color brand contrast" },
  "workspace.language": { page: "workspace", title: "Language and time", also: "time zone clock locale" },
  "workspace.phone": { page: "workspace", title: "Phone", also: "call number hours reach a person" },
  "workspace.again": { page: "workspace", title: "Coming back", also: "re-contact reopen days window" },
  "members.people": { page: "members", title: "People", also: "role owner admin agent colleague remove" },
  "members.invite": { page: "members", title: "Invite somebody", also: "invitation link new colleague add" },
  "members.second-factor": {
    page: "members",
    title: "Second step",
    also: "two factor 2fa required passkey authenticator security",
  },
  "members.roles": { page: "members", title: "What each role may do", also: "permissions rights table" },
  "teams.all": { page: "teams", title: "Teams", also: "department group lead members" },
  "inboxes.all": { page: "inboxes", title: "Inboxes", also: "address mail add new" },
  "inboxes.name": { page: "inboxes", title: "Name and address", also: "from sender answers come from" },
  "inboxes.team": { page: "inboxes", title: "Team", also: "private who sees it" },
  "inboxes.asks": { page: "inboxes", title: "Asking whether it is solved", also: "question confirm" },
  "inboxes.fetching": {
    page: "inboxes",
    title: "Where its mail comes from",
    also: "imap mailbox fetch forward folder password incoming",
  },
  "inboxes.acknowledgement": {
    page: "inboxes",
    title: "Acknowledging",
    also: "automatic first answer receipt auto-reply",
  },
  "inboxes.sending": { page: "inboxes", title: "Sending", also: "smtp mail server plus addressing outgoing" },
  "inboxes.proof": {
    page: "inboxes",
    title: "Proof of mail",
    lead: "Mails go out by the way that answers take, and are to come back. Only what was seen to work is called proved.",
    also: "spf dkim dmarc dns test deliverability check",
  },
  "inboxes.senders": { page: "inboxes", title: "Senders", also: "form always contact form no-reply automatic" },
  "texts.all": { page: "texts", title: "Texts", also: "wording template placeholder reminder acknowledgement" },
  "log.in": { page: "mail-log", title: "Came in", also: "ledger received mails held duplicate" },
  "log.out": { page: "mail-log", title: "Went out", also: "sent failed queued retry again bounce" },
  "look-back.all": { page: "look-back", title: "Look back", also: "move in import mbox mailbox gmail outlook before" },
  "keys.all": { page: "api-keys", title: "API keys", also: "token scopes software integration" },
  "hours.all": { page: "hours", title: "Calendars", also: "opening times working days holidays calendar ics closed" },
  "webhooks.all": { page: "webhooks", title: "Webhooks", also: "integration callback url event program" },
  "webhooks.one": { page: "webhooks", title: "Where it leads", also: "address secret signature" },
  "webhooks.kinds": { page: "webhooks", title: "What it hears of", also: "events" },
  "webhooks.log": { page: "webhooks", title: "What was sent", also: "deliveries replay retry log test" },
  "audit.all": { page: "audit-trail", title: "What was changed", also: "history log who when export csv" },
} as const satisfies Record<string, SectionText>;

export type SectionName = keyof typeof sections;

export function pageNamed(name: string): Page | undefined {
  return pages.find((page) => page.name === name);
}

/** Where a section stands on its page. */
export function anchorOf(section: string): string {
  return section.replace(".", "-");
}
