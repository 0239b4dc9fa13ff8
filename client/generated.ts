// Written by client/generate.ts from the API's document. Do not change it by hand.

export type Acceptance = {
  name: string;
  /** Of the account there is, or of the one that is made. Not needed when signed in */
  password?: string;
  /** Where the invitation names none */
  email?: string;
};

export type Accepted = {
  slug: string;
};

export type AcceptedMail = {
  mailId: string;
  messageId: string;
};

export type Acknowledgement = {
  isOn: boolean;
  answersWithinMinutes: number;
  /** Without hours it does not say by when somebody answers */
  teamKeepsHours: boolean;
  /** How one that went out now would read */
  example: string;
  /** To whom none goes any more, as they write like a machine */
  quietSenders: ({
    address: string;
    reason: "too_many" | "identical";
    since: string;
  })[];
};

export type AcknowledgementChange = {
  isOn?: boolean;
  /** Of the hours in which the team is there */
  answersWithinMinutes?: number;
};

export type Addressee = {
  name: string;
  address: string;
};

export type ApiKey = {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  lastUsedAt: string | null;
};

export type ApiKeyList = {
  items: ApiKey[];
};

export type Assignment = {
  memberId?: string | null;
  teamId?: string;
  /** A word to whoever takes over, kept as a note */
  word?: string;
};

export type Attachment = {
  id: string;
  filename: string;
  contentType: string;
  size: number;
  url: string;
  contentId: string | null;
  inline: boolean;
};

export type AuditEntry = {
  id: string;
  at: string;
  actor: {
    kind: "member" | "key" | "customer" | "system";
    id: string | null;
    /** As they were called then */
    name: string;
  };
  /** What was done: the kind of the event, such as `inbox.changed` */
  kind: string;
  subject: {
    id: string | null;
    name: string;
  };
  /** Secrets are never among them */
  changes: ({
    field: string;
    from: string | number | boolean | null | (string | number)[];
    to: string | number | boolean | null | (string | number)[];
  })[];
};

export type AuditEntryList = {
  items: AuditEntry[];
  nextCursor: string | null;
};

export type Calendar = {
  id: string;
  name: string;
  timeZone: string;
  blocks: {
    /** 1 is Monday */
    weekday: number;
    from: string;
    to: string;
  }[];
  holidays: ({
    day: string;
    name: string;
    source: "hand" | "file" | "feed";
  })[];
  /** Where holidays are read from each day */
  feed: {
    host: string;
    readAt: string | null;
    problem: string | null;
  } | null;
  /** The teams that keep these hours */
  teamIds: string[];
  /** What the hours do at this moment */
  now: {
    isOpen: boolean;
    nextOpening: string | null;
    /** Until when a plain answer sent now waits for the customer */
    threeWorkingDaysLater: string | null;
  };
};

export type CalendarChange = {
  name?: string;
  timeZone?: string;
  blocks?: {
    /** 1 is Monday */
    weekday: number;
    from: string;
    to: string;
  }[];
  /** Those typed in; others stay */
  holidays?: {
    day: string;
    name: string;
  }[];
  /** Where holidays are read from each day (iCalendar). It is never shown again */
  feedUrl?: string | null;
};

export type CalendarList = {
  items: Calendar[];
};

export type ClaimMapping = {
  value: string;
  role?: "admin" | "agent" | "colleague";
  teamIds?: string[];
};

export type Code = {
  /** Of the authenticator, or a recovery code */
  code: string;
};

export type Company = {
  id: string;
  name: string;
  domains: string[];
  asksWhetherSolved: boolean;
  custom: CustomValue[];
};

export type CompanyChange = {
  name?: string;
  domains?: string[];
  asksWhetherSolved?: boolean;
  /** By the id of the field; null takes a value away */
  custom?: Record<string, string | number | null>;
};

export type CompanyItem = {
  id: string;
  name: string;
  domains: string[];
  people: number;
};

export type CompanyList = {
  items: CompanyItem[];
};

export type CompanyRef = {
  id: string;
  name: string;
};

export type Conversation = {
  id: string;
  reference: string;
  subject: string;
  state: ConversationState;
  /** Null when it has ended */
  turn: Turn | null;
  /** Null until it has ended */
  resolution: Resolution | null;
  assignee: Person | null;
  team: TeamRef;
  inbox: InboxRef;
  requester: Requester;
  channel: string;
  version: number;
  createdAt: string;
  lastMessageAt: string;
  lastMessage: {
    kind: string | null;
    author: string;
    preview: string;
  };
  /** Why it is where it is, and what happens next */
  next: {
    kind: NextKind;
    at: string | null;
    reason: string | null;
  };
  wakesAt: string | null;
  unansweredSince: string | null;
  reopenedCount: number;
  heldCount: number;
  unseenThanks: boolean;
  /** This member has not seen the newest version. Null for an API key */
  unseen: boolean | null;
  spam: boolean;
  trashed: boolean;
  participants: Participant[];
  waits: {
    id: string;
    on: WaitsOn;
    until: string;
    reason: string;
  }[];
  question: {
    state: "planned" | "asked" | "reminded";
    dueAt: string | null;
    askedAt: string | null;
    closesAt: string | null;
  } | null;
  ending: {
    resolution: Resolution;
    at: string;
    reason: string;
    messageId: string | null;
    by: string;
  } | null;
  /** The short mail that asks whether it is solved, or the reminder, where it did not arrive, and why */
  lostQuestion: {
    purpose: "question" | "reminder";
    problem: string;
    at: string;
  } | null;
  /** The customer's own words of thanks */
  thanks: ({
    words: string;
    at: string;
    memberId: string | null;
  })[];
  /** Mails that say they belong here and come from somebody else: joined or separated by a member */
  held: HeldMail[];
  /** People in Cc who are not on the conversation: they join only when a member agrees */
  proposedParticipants: Addressee[];
  /** The customer's own page, for a member to look at: it presses nothing. Null for an API key */
  pageUrl: string | null;
  previousId: string | null;
  language: string | null;
};

export type ConversationEvent = {
  position: number;
  kind: string;
  at: string;
  actor: {
    kind: "member" | "key" | "customer" | "system";
    id: string | null;
    name: string;
  };
  facts: Record<string, string | number | boolean | null>;
};

export type ConversationEventList = {
  items: ConversationEvent[];
  /** Goes into `after`; null on the last page */
  nextAfter: number | null;
};

export type ConversationItem = {
  id: string;
  reference: string;
  subject: string;
  state: ConversationState;
  /** Null when it has ended */
  turn: Turn | null;
  /** Null until it has ended */
  resolution: Resolution | null;
  assignee: Person | null;
  team: TeamRef;
  inbox: InboxRef;
  requester: Requester;
  channel: string;
  version: number;
  createdAt: string;
  lastMessageAt: string;
  lastMessage: {
    kind: string | null;
    author: string;
    preview: string;
  };
  /** Why it is where it is, and what happens next */
  next: {
    kind: NextKind;
    at: string | null;
    reason: string | null;
  };
  wakesAt: string | null;
  unansweredSince: string | null;
  reopenedCount: number;
  heldCount: number;
  unseenThanks: boolean;
  /** This member has not seen the newest version. Null for an API key */
  unseen: boolean | null;
  spam: boolean;
  trashed: boolean;
};

export type ConversationList = {
  items: ConversationItem[];
  nextCursor: string | null;
};

export type ConversationState = "open" | "waiting" | "answered" | "resolved" | "closed";

export type CreatedApiKey = {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  lastUsedAt: string | null;
  /** Shown this once: only its hash is kept */
  key: string;
};

export type CustomField = {
  id: string;
  subject: "customer" | "company";
  name: string;
  kind: "text" | "number" | "date" | "choice";
  choices: string[];
};

export type CustomFieldChange = {
  name?: string;
  choices?: string[];
};

export type CustomFieldList = {
  items: CustomField[];
};

export type CustomValue = {
  id: string;
  subject: "customer" | "company";
  name: string;
  kind: "text" | "number" | "date" | "choice";
  choices: string[];
  value: string | number | null;
};

export type Customer = {
  id: string;
  kind: "external" | "internal";
  name: string;
  language: string | null;
  city: string | null;
  timeZone: string | null;
  about: string;
  /** How they like to be reached and what they need */
  needs: string;
  asksWhetherSolved: boolean;
  /** They want nothing that they did not ask for */
  doNotContactSince: string | null;
  identities: Identity[];
  companies: CompanyRef[];
  custom: CustomValue[];
  /** Who is this person too, newest merge first; each can be separated again */
  merged: MergedCustomer[];
  createdAt: string;
};

export type CustomerChange = {
  name?: string;
  kind?: "external" | "internal";
  language?: string | null;
  city?: string | null;
  timeZone?: string | null;
  about?: string;
  needs?: string;
  identities?: NewIdentity[];
  companyIds?: string[];
  asksWhetherSolved?: boolean;
  doNotContact?: boolean;
  /** By the id of the field; null takes a value away */
  custom?: Record<string, string | number | null>;
};

export type CustomerData = {
  customer: Record<string, unknown>;
  conversations: Record<string, unknown>[];
  messages: Record<string, unknown>[];
  files: Record<string, unknown>[];
  mails: Record<string, unknown>[];
  outgoingMails: Record<string, unknown>[];
};

export type CustomerItem = {
  id: string;
  kind: "external" | "internal";
  name: string;
  language: string | null;
  city: string | null;
  timeZone: string | null;
  about: string;
  /** How they like to be reached and what they need */
  needs: string;
  asksWhetherSolved: boolean;
  /** They want nothing that they did not ask for */
  doNotContactSince: string | null;
  createdAt: string;
  address: string | null;
  lastConversation: LastConversation | null;
};

export type CustomerList = {
  items: CustomerItem[];
  nextCursor: string | null;
};

export type CustomerNote = {
  id: string;
  text: string;
  by: {
    id: string;
    name: string;
  } | null;
  createdAt: string;
};

export type CustomerNoteList = {
  items: CustomerNote[];
};

export type CustomerRef = {
  id: string;
  name: string;
};

export type Difference = {
  field: "name" | "kind" | "language" | "city" | "timeZone" | "needs" | "about";
  kept: string;
  other: string;
};

export type Draft = {
  kind: "outbound" | "note";
  text: string;
  html?: string | null;
  to?: DraftAddressee[];
  cc?: DraftAddressee[];
  bcc?: DraftAddressee[];
  attachmentIds?: string[];
  seenVersion?: number | null;
  /** The files of `attachmentIds` that are there and not sent yet */
  attachments: Attachment[];
  updatedAt: string;
};

/** As it is typed: an address need not be whole yet */
export type DraftAddressee = {
  name: string;
  address: string;
};

export type DraftBody = {
  kind: "outbound" | "note";
  text: string;
  html?: string | null;
  to?: DraftAddressee[];
  cc?: DraftAddressee[];
  bcc?: DraftAddressee[];
  attachmentIds?: string[];
  seenVersion?: number | null;
};

export type DraftList = {
  items: Draft[];
};

export type ErasureReport = {
  customerId: string;
  erasedAt: string;
  conversations: number;
  otherConversations: number;
  messages: number;
  files: number;
  mails: number;
  outgoingMails: number;
  identities: number;
  notes: number;
};

export type Face = {
  /** What a member's `face` names */
  id: string;
  /** What is seen, never who it is */
  alt: string;
  /** The drawing, as SVG: open to everybody */
  url: string;
};

export type FaceList = {
  items: Face[];
};

export type FetchedMailbox = {
  host: string;
  port: number;
  security: MailboxSecurity;
  userName: string;
  folders: string[];
  /** Where copies of what is sent are filed */
  sentFolder: string | null;
  /** Those of the mailbox, to choose from */
  knownFolders: string[];
  state: MailboxState;
  /** Of what kind the problem is */
  trouble: "password" | "host" | "port" | "security" | "certificate" | "folder" | "silence" | "refused" | "ourselves" | null;
  /** Why it cannot be read, in plain words */
  problem: string | null;
  failingSince: string | null;
  nextTryAt: string | null;
  /** When everything in it was last seen */
  lookedAt: string | null;
  /** When the last mail was fetched */
  fetchedAt: string | null;
  /** Mails that could not be fetched, and why */
  unfetched: ({
    folder: string;
    problem: string;
    since: string;
    nextTryAt: string | null;
  })[];
};

export type HeldMail = {
  mailId: string;
  fromName: string;
  fromAddress: string;
  subject: string;
  preview: string;
  receivedAt: string;
};

export type HolidayFile = {
  /** An iCalendar file, whose whole days are holidays */
  calendar: string;
};

export type Identity = {
  kind: IdentityKind;
  value: string;
  shared: boolean;
};

export type IdentityKind = "email" | "phone" | "handle" | "external_id";

export type Inbox = {
  /** Whose name a mail to the customer carries */
  senderStyle: "person" | "company";
  /** Only its team sees its conversations, and the customers who wrote to nothing else */
  private: boolean;
  asksWhetherSolved: boolean;
  /** Whether support+token@... reaches the same mailbox */
  plusAddressing: boolean;
  language: string | null;
  formSenders: string[];
  alwaysSenders: string[];
  id: string;
  channel: "email" | "chat" | "form" | "phone" | "sms" | "social" | "in_person";
  name: string;
  address: string;
  teamId: string;
  /** Whether it sends by a server of its own */
  hasMailServer: boolean;
};

export type InboxChange = {
  /** Whose name a mail to the customer carries */
  senderStyle?: "person" | "company";
  /** Only its team sees its conversations, and the customers who wrote to nothing else */
  private?: boolean;
  asksWhetherSolved?: boolean;
  /** Whether support+token@... reaches the same mailbox */
  plusAddressing?: boolean;
  language?: string | null;
  /** Their mails carry the customer in Reply-To, as those of a form do */
  formSenders?: string[];
  /** Their mails open a conversation, however automatic they look */
  alwaysSenders?: string[];
  name?: string;
  address?: string;
  teamId?: string;
  /** The server for this inbox's outgoing mail; null for that of the installation. It is never shown again */
  mailUrl?: string | null;
};

export type InboxList = {
  items: Inbox[];
};

export type InboxMailbox = {
  /** null: mail comes by other ways only */
  mailbox: FetchedMailbox | null;
};

export type InboxProof = {
  /** null: it was never tried */
  proof: MailProof | null;
};

export type InboxRef = {
  id: string;
  name: string;
  address: string;
};

export type Invitation = {
  id: string;
  email: string | null;
  role: Role;
  teamIds: string[];
  createdAt: string;
  expiresAt: string;
};

export type InvitationList = {
  items: Invitation[];
};

export type Invited = {
  id: string;
  email: string | null;
  role: Role;
  teamIds: string[];
  createdAt: string;
  expiresAt: string;
  /** The link, shown this once */
  url: string;
};

export type LastConversation = {
  id: string;
  subject: string;
  state: "open" | "waiting" | "answered" | "resolved" | "closed";
  turn: "ours" | "customer" | "colleague" | "date" | null;
  resolution: "confirmed" | "by_reply" | "by_word" | "silence" | "withdrawn" | "not_possible" | "no_reply_needed" | "duplicate" | null;
  wakesAt: string | null;
  lastMessageAt: string;
};

export type LikelySame = {
  id: string;
  name: string;
  address: string | null;
  reasons: SameReason[];
};

export type LikelySameList = {
  items: LikelySame[];
};

export type LookBack = {
  /** Mails in the files, whatever became of them */
  all: number;
  /** Without a date, or not to be read at all */
  unread: number;
  from: string;
  to: string;
  /** Whose mailbox it is: addresses or domains */
  ours: string[];
  mails: {
    /** How many */
    fromCustomers: number;
    /** How many */
    fromUs: number;
    /** How many */
    fromMachines: number;
    /** How many */
    amongUs: number;
  };
  neverAnswered: LookBackFigure;
  cameBack: LookBackFigure;
  waits: {
    /** How many */
    n: number;
    medianHours: number | null;
    ninetyPercentHours: number | null;
    /** How it was counted */
    counted: string;
    longest: LookBackLine[];
  };
  week: {
    /** Seven days from Monday, 24 hours each */
    customers: number[][];
    /** Seven days from Monday, 24 hours each */
    ours: number[][];
    toNobody: LookBackShare;
    /** How it was counted */
    counted: string;
  };
  sameThing: {
    /** How it was counted */
    counted: string;
    groups: {
      subject: string;
      words: string[];
      /** How many */
      customers: number;
      lines: LookBackLine[];
    }[];
  };
  /** The mails behind the lines */
  letters: Record<string, {
    from: string;
    at: string;
    subject: string;
    words: string;
    ours: boolean;
  }>;
};

export type LookBackFigure = {
  /** How many */
  n: number;
  /** Out of how many */
  of: number;
  /** 0 to 1; null where there is nothing to take a share of */
  rate: number | null;
  /** The true rate lies between this */
  low: number | null;
  /** and this 19 times of 20 */
  high: number | null;
  /** How it was counted */
  counted: string;
  lines: LookBackLine[];
};

export type LookBackLine = {
  subject: string;
  customer: string;
  /** Since when they waited, or when they wrote again */
  at: string;
  /** How long they waited, or have been waiting at the end of the file; 0 where nobody waited */
  hours: number;
  /** The mails behind it, by their numbers in `letters` */
  letters: number[];
};

export type LookBackShare = {
  /** How many */
  n: number;
  /** Out of how many */
  of: number;
  /** 0 to 1; null where there is nothing to take a share of */
  rate: number | null;
  /** The true rate lies between this */
  low: number | null;
  /** and this 19 times of 20 */
  high: number | null;
};

export type Mail = {
  id: string;
  /** Of its header, without <>; empty when it has none */
  messageId: string;
  state: MailState;
  conversationId: string | null;
  from: Addressee;
  subject: string;
  preview: string;
  /** person, auto-reply, automatic, bounce, delivered, feedback or list; null until it is read */
  kind: string | null;
  flags: string[];
  /** Why it is where it is, in a sentence */
  reason: string | null;
  problem: string | null;
  /** Who wrote the mail that a member has forwarded */
  proposedSender: Addressee | null;
  replyTo: string | null;
  receivedAt: string;
  /** Bytes */
  size: number;
  inbox: {
    id: string;
    name: string;
  };
  text: string | null;
  /** Sanitised; null when there is none, or when it cannot be read */
  html: string | null;
};

export type MailCheck = {
  name: "leaves" | "comes_in" | "finds_back" | "signed" | "allowed";
  state: "ok" | "waiting" | "bad" | "unknown";
  detail: string;
  /** What is wrong and what mends it, in plain words */
  says: string | null;
  /** A line of DNS to copy */
  record: {
    type: "TXT";
    name: string;
    value: string;
  } | null;
};

export type MailCount = {
  /** Of the last days, up to 999 */
  automatic: number;
  held: number;
  /** Held without a conversation: a customer's mail that a member forwarded */
  forwarded: number;
  unreadable: number;
};

export type MailItem = {
  id: string;
  /** Of its header, without <>; empty when it has none */
  messageId: string;
  state: MailState;
  conversationId: string | null;
  from: Addressee;
  subject: string;
  preview: string;
  /** person, auto-reply, automatic, bounce, delivered, feedback or list; null until it is read */
  kind: string | null;
  flags: string[];
  /** Why it is where it is, in a sentence */
  reason: string | null;
  problem: string | null;
  /** Who wrote the mail that a member has forwarded */
  proposedSender: Addressee | null;
  replyTo: string | null;
  receivedAt: string;
  /** Bytes */
  size: number;
  inbox: {
    id: string;
    name: string;
  };
};

export type MailList = {
  items: MailItem[];
  nextCursor: string | null;
};

export type MailProof = {
  inboxId: string;
  state: "running" | "proved" | "failed";
  begunAt: string;
  endedAt: string | null;
  /** When it was last seen to work */
  provedAt: string | null;
  /** How long a mail took, there and back */
  seconds: number | null;
  checks: MailCheck[];
};

export type MailProofList = {
  items: MailProof[];
};

/** What became of a mail that was accepted */
export type MailState = "received" | "opened" | "joined" | "automatic" | "bounce" | "duplicate" | "held" | "unreadable";

export type MailboxAddress = {
  address: string;
  name: string;
};

export type MailboxAddressList = {
  items: MailboxAddress[];
};

export type MailboxMail = {
  id: string;
  direction: "written" | "received";
  fromName: string;
  fromAddress: string;
  toAddress: string;
  subject: string;
  /** What was newly written */
  text: string;
  messageId: string;
  inReplyTo: string | null;
  references: string[];
  at: string;
  automatic: boolean;
  pageUrl: string | null;
  yesUrl: string | null;
  notYetUrl: string | null;
  conversationId: string | null;
  inboxId: string | null;
  attachments: {
    filename: string;
    size: number;
  }[];
};

export type MailboxMailContent = {
  id: string;
  text: string;
  html: string | null;
  attachments: {
    filename: string;
    contentType: string;
    size: number;
  }[];
};

export type MailboxMailList = {
  items: MailboxMail[];
};

export type MailboxSecurity = "tls" | "starttls" | "none";

export type MailboxState = "connecting" | "listening" | "failing";

export type MailboxWish = {
  host: string;
  port: number;
  /** tls from the start (993), starttls (143), or none inside one's own network */
  security: MailboxSecurity;
  userName: string;
  /** Never shown again. Left out, the kept one stays, as long as server and name do */
  password?: string;
  /** Whose mail is fetched; INBOX unless said */
  folders?: string[];
  /** Where copies of what is sent are filed; null for nowhere */
  sentFolder?: string | null;
  /** Fetch what has come in so many days before, in folders that are new here; none unless said */
  sinceDays?: number;
};

/** Somebody who is signed in and a member of the workspace at hand */
export type Me = {
  member: OwnMember;
  role: Role;
  workspaces: WorkspaceRef[];
  preferences: Record<string, unknown>;
};

export type Member = {
  id: string;
  name: string;
  publicName: string;
  face: string | null;
  pictureUrl: string | null;
  email: string;
  role: Role;
  state: "active" | "suspended" | "removed";
  about: string;
  languages: string[];
  workingHours: string;
  timeZone: string | null;
  teamIds: string[];
  createdAt: string;
};

export type MemberChange = {
  role?: Role;
  name?: string;
};

export type MemberList = {
  items: Member[];
};

export type MergePreview = {
  kept: CustomerRef;
  other: CustomerRef;
  differs: Difference[];
  identities: {
    kind: IdentityKind;
    value: string;
  }[];
  companies: CompanyRef[];
  /** What the other brings along, as far as you may see it */
  conversations: number;
  running: number;
  notes: number;
  /** One of them wrote to private inboxes only: who knows the other will know of them */
  discloses: boolean;
};

export type MergedCustomer = {
  id: string;
  name: string;
  intoId: string;
  by: string | null;
  at: string;
};

export type Message = {
  id: string;
  kind: "inbound" | "outbound" | "note" | "call";
  /** `outsider`: to or from somebody outside, apart from the customer, who never sees it */
  side: "customer" | "outsider" | "team";
  author: {
    kind: "customer" | "member" | "key" | "system" | "outsider";
    id: string | null;
    name: string;
    address: string | null;
    face: string | null;
    pictureUrl: string | null;
  };
  subject: string | null;
  text: string;
  /** Sanitised; remote pictures stand in `data-remote-src`, inline ones are `url`s of attachments */
  html: string | null;
  folded: ({
    kind: "history" | "signature" | "disclaimer";
    text: string;
    html: string | null;
  })[];
  to: Addressee[];
  cc: Addressee[];
  bcc: Addressee[];
  attachments: Attachment[];
  asksWhetherSolved: boolean;
  isThanks: boolean;
  senderProof: "none" | "pass" | "fail" | null;
  flags: string[];
  /** Outbound: it can be taken back until then */
  sendsAt: string | null;
  takenBack: boolean;
  delivery: {
    state: "kept" | "queued" | "deferred" | "sent" | "failed" | "bounced";
    problem: string | null;
  } | null;
  mailId: string | null;
  createdAt: string;
};

export type MessageList = {
  items: Message[];
  nextCursor: string | null;
};

export type NewAddressee = string | {
  name?: string;
  address: string;
};

export type NewApiKey = {
  name: string;
  scopes: Scope[];
};

export type NewAuthenticator = {
  /** To type where no picture can be taken */
  seed: string;
  /** What the picture says */
  url: string;
  picture: {
    size: number;
    /** The dark squares, as a path of SVG */
    path: string;
  };
};

export type NewCalendar = {
  name: string;
  timeZone: string;
  blocks: {
    /** 1 is Monday */
    weekday: number;
    from: string;
    to: string;
  }[];
  holidays?: {
    day: string;
    name: string;
  }[];
  /** Where holidays are read from each day (iCalendar). It is never shown again */
  feedUrl?: string | null;
};

export type NewCompany = {
  name: string;
  domains?: string[];
};

export type NewConversation = {
  inboxId?: string;
  to: NewAddressee;
  subject: string;
  text: string;
  html?: string;
  cc?: NewAddressee[];
  bcc?: NewAddressee[];
  attachmentIds?: string[];
  confirm?: boolean | {
    at: string;
  };
  waitUntil?: string;
  memberId?: string;
};

export type NewCustomField = {
  subject: "customer" | "company";
  name: string;
  kind: "text" | "number" | "date" | "choice";
  choices?: string[];
};

export type NewCustomer = {
  name: string;
  kind?: "external" | "internal";
  language?: string | null;
  city?: string | null;
  timeZone?: string | null;
  about?: string;
  needs?: string;
  identities?: NewIdentity[];
  companyIds?: string[];
};

export type NewCustomerNote = {
  text: string;
};

export type NewErasure = {
  /** The customer's name, typed again: there is no way back. */
  name: string;
};

export type NewIdentity = {
  kind: IdentityKind;
  value: string;
  shared?: boolean;
};

export type NewInbox = {
  /** Whose name a mail to the customer carries */
  senderStyle?: "person" | "company";
  /** Only its team sees its conversations, and the customers who wrote to nothing else */
  private?: boolean;
  asksWhetherSolved?: boolean;
  /** Whether support+token@... reaches the same mailbox */
  plusAddressing?: boolean;
  language?: string | null;
  /** Their mails carry the customer in Reply-To, as those of a form do */
  formSenders?: string[];
  /** Their mails open a conversation, however automatic they look */
  alwaysSenders?: string[];
  channel?: "email";
  name: string;
  address: string;
  teamId: string;
  /** The server for this inbox's outgoing mail; null for that of the installation. It is never shown again */
  mailUrl?: string | null;
};

export type NewInvitation = {
  /** Whom it is for, who gets it by mail too; without one, whoever has the link */
  email?: string;
  role: Role;
  teamIds?: string[];
};

export type NewMailboxMail = {
  from: {
    name?: string;
    address: string;
  };
  inboxId?: string;
  /** An inbox's address; else the inbox, else the first one */
  to?: string;
  subject?: string;
  text: string;
  inReplyTo?: string;
  references?: string[];
  attachments?: {
    filename: string;
    contentType: string;
    base64: string;
  }[];
};

export type NewMessage = {
  kind: "outbound" | "note";
  text: string;
  html?: string;
  to?: NewAddressee[];
  cc?: NewAddressee[];
  bcc?: NewAddressee[];
  attachmentIds?: string[];
  /** Ask the customer whether it is solved: with this answer, or at a time */
  confirm?: boolean | {
    at: string;
  };
  waitUntil?: string;
  /** For an API key: in whose name */
  memberId?: string;
  /** The version the writer has seen; an older one is refused with what came in */
  seenVersion?: number;
  /** Sends it to somebody outside; the answer stays apart from the customer */
  forwardTo?: NewAddressee;
};

export type NewOpening = {
  /** And so with every mail of this sender */
  always?: boolean;
};

export type NewParticipant = {
  name?: string;
  address: string;
};

export type NewPasskey = {
  /** Else what the device's maker calls it */
  name?: string;
  response: {
    id: string;
    rawId: string;
    type: "public-key";
    /** Not looked at */
    clientExtensionResults: {

    };
    response: {
      clientDataJSON: string;
      attestationObject: string;
    };
  };
};

export type NewPassword = {
  /** Not needed within half an hour after signing in by a link */
  currentPassword?: string;
  newPassword: string;
};

export type NewResolution = {
  resolution: Resolution;
  /** by_reply: the customer's message that says it */
  messageId?: string;
  /** not_possible: why, and what was offered instead */
  reason?: string;
};

export type NewSession = {
  email: string;
  password: string;
};

export type NewSignInLink = {
  email: string;
};

export type NewSignInProvider = {
  kind: "google" | "microsoft" | "other";
  /** As the button calls it */
  name: string;
  issuer: string;
  clientId: string;
  /** Only addresses of these come in; none: all that the issuer vouches for */
  domains: string[];
  /** What who comes for the first time becomes; null: members alone come in */
  newcomerRole: "admin" | "agent" | "colleague" | null;
  /** What is read to give roles and teams, such as `groups` */
  claim: string | null;
  mappings: ClaimMapping[];
  clientSecret: string;
};

export type NewTeam = {
  name: string;
  leadMemberId?: string;
  memberIds?: string[];
};

export type NewWait = {
  on: WaitsOn;
  until: string;
  reason?: string;
};

export type NewWebhook = {
  name: string;
  url: string;
  /** None: every kind that is offered */
  kinds?: ("conversation.opened" | "conversation.started" | "conversation.assigned" | "conversation.waited" | "conversation.woken" | "conversation.resolved" | "conversation.closed" | "conversation.reopened" | "message.received" | "message.sent" | "message.noted" | "message.taken_back" | "message.delivery" | "question.asked" | "question.reminded" | "member.thanked" | "customer.added" | "customer.changed" | "customer.merged" | "customer.separated")[];
};

export type NextKind = "answer_owed" | "nobody_yet" | "came_back" | "somebody_else" | "woke" | "held" | "undelivered" | "waits_customer" | "waits_colleague" | "waits_date" | "question_planned" | "asked" | "reminded" | "said_solved" | "thanks" | "ended";

export type OfferedProvider = {
  id: string;
  /** Its short name */
  workspace: string;
  kind: "google" | "microsoft" | "other";
  name: string;
};

export type OfferedProviderList = {
  items: OfferedProvider[];
};

export type OpenedMail = {
  conversationId: string;
};

export type Order = {
  reference: string;
  customer: {
    id: string;
    name: string;
  } | null;
  date: string | null;
  /** In the words of the system that it comes from */
  state: string;
  amount: number | null;
  currency: string | null;
  /** Where it is looked at: its own link, or one by the company's template */
  link: string | null;
  lines: OrderLine[];
  changedAt: string;
};

export type OrderImport = {
  rows: number;
  orders: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** The first hundred */
  problems: {
    line: number;
    says: string;
  }[];
  dryRun: boolean;
};

export type OrderLine = {
  name: string;
  quantity: number;
  amount: number | null;
};

export type OrderList = {
  items: Order[];
  nextCursor: string | null;
};

export type OrderSetting = {
  linkTemplate: string | null;
};

export type OutgoingMail = {
  id: string;
  purpose: "message" | "forward" | "question" | "reminder" | "acknowledgement" | "sign_in" | "invitation" | "proof";
  /** The recipient's address */
  to: string;
  toName: string;
  subject: string;
  raw: string | null;
  state: OutgoingMailState;
  problem: string | null;
  bouncedAt: string | null;
  attempts: number;
  nextTryAt: string | null;
  /** The last answer of the mail server */
  lastResponse: string | null;
  conversationId: string | null;
  /** The message of the conversation that it carries */
  messageId: string | null;
  mimeMessageId: string;
  createdAt: string;
  sentAt: string | null;
};

export type OutgoingMailList = {
  items: OutgoingMail[];
  nextCursor: string | null;
};

export type OutgoingMailState = "kept" | "queued" | "deferred" | "sent" | "failed" | "cancelled";

export type OwnMember = {
  id: string;
  name: string;
  publicName: string;
  face: string | null;
  pictureUrl: string | null;
  email: string;
  role: Role;
  state: "active" | "suspended" | "removed";
  about: string;
  languages: string[];
  workingHours: string;
  timeZone: string | null;
  teamIds: string[];
  createdAt: string;
  signature: string;
};

export type Participant = {
  id: string;
  role: "requester" | "participant" | "outsider";
  name: string;
  address: string | null;
  customerId: string | null;
};

export type Passkey = {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
};

export type PasskeyChallenge = {
  /** For `navigator.credentials`, as JSON */
  options: Record<string, unknown>;
};

export type PasskeyResponse = {
  id: string;
  rawId: string;
  type: "public-key";
  /** Not looked at */
  clientExtensionResults: {

  };
  response: {
    clientDataJSON: string;
    authenticatorData: string;
    signature: string;
  };
};

export type Person = {
  id: string;
  name: string;
  publicName: string;
  face: string | null;
  pictureUrl: string | null;
};

export type Piles = Record<string, number>;

export type Problem = {
  /** about:blank, as `code` names the problem */
  type: string;
  /** A plain sentence that ends with the next step */
  title: string;
  status: number;
  /** Stable, for programs */
  code: string;
  details?: Record<string, unknown>;
};

export type ProfileChange = {
  name?: string;
  /** What customers see; a first name suffices */
  publicName?: string;
  /** One of the drawn faces; it takes the place of the picture */
  face?: string | null;
  about?: string;
  languages?: string[];
  workingHours?: string;
  timeZone?: string | null;
  signature?: string;
  preferences?: Record<string, unknown>;
};

export type ProviderReturn = {
  /** What stood in the address after the question mark */
  search: string;
};

export type ProviderReturned = {
  slug: string;
};

export type ProviderVisit = {
  workspace: string;
  providerId: string;
};

export type ProviderVisitBegun = {
  url: string;
};

export type RecoveryCodes = {
  /** Shown this once; each is good once */
  codes: string[];
};

export type Requester = {
  id: string;
  name: string;
  kind: "external" | "internal";
  address: string | null;
};

export type Resolution = "confirmed" | "by_reply" | "by_word" | "silence" | "withdrawn" | "not_possible" | "no_reply_needed" | "duplicate";

export type RetriedMail = {
  id: string;
};

export type Right = {
  /** As each route names it */
  action: string;
  sentence: string;
  roles: Role[];
  /** What an API key needs for it; null: no key may */
  scope: Scope | null;
};

export type RightList = {
  items: Right[];
};

export type Role = "owner" | "admin" | "agent" | "colleague";

export type SaidMessage = {
  id: string;
  kind: "inbound" | "outbound" | "note" | "call";
  /** `outsider`: to or from somebody outside, apart from the customer, who never sees it */
  side: "customer" | "outsider" | "team";
  author: {
    kind: "customer" | "member" | "key" | "system" | "outsider";
    id: string | null;
    name: string;
    address: string | null;
    face: string | null;
    pictureUrl: string | null;
  };
  subject: string | null;
  text: string;
  /** Sanitised; remote pictures stand in `data-remote-src`, inline ones are `url`s of attachments */
  html: string | null;
  folded: ({
    kind: "history" | "signature" | "disclaimer";
    text: string;
    html: string | null;
  })[];
  to: Addressee[];
  cc: Addressee[];
  bcc: Addressee[];
  attachments: Attachment[];
  asksWhetherSolved: boolean;
  isThanks: boolean;
  senderProof: "none" | "pass" | "fail" | null;
  flags: string[];
  /** Outbound: it can be taken back until then */
  sendsAt: string | null;
  takenBack: boolean;
  delivery: {
    state: "kept" | "queued" | "deferred" | "sent" | "failed" | "bounced";
    problem: string | null;
  } | null;
  mailId: string | null;
  createdAt: string;
  conversationVersion: number;
};

export type SameReason = {
  kind: "number" | "address" | "name" | "company";
  value: string;
};

/** What an API key may */
export type Scope = "read" | "write" | "admin";

export type SearchHit = {
  conversation: {
    id: string;
    reference: string;
    subject: string;
    /** The name of the customer whose matter it is */
    requester: string;
  };
  message: {
    id: string;
    kind: "inbound" | "outbound" | "note" | "call";
    author: string;
    at: string;
  };
  /** HTML: a piece of the message, escaped, what was found in `<mark>` */
  excerpt: string;
};

export type SearchHitList = {
  items: SearchHit[];
  nextCursor: string | null;
};

export type SecondFactorRule = {
  required: boolean;
};

export type Seen = {
  version: number;
};

export type Session = {
  user: {
    id: string;
    name: string;
    email: string;
  };
  workspaces: WorkspaceRef[];
  startedAt: string;
};

export type SessionList = {
  items: ShownSession[];
};

export type SetUp = {
  publicUrl: string;
  /** The folder that keeps everything */
  home: string;
  /** Nobody but this machine reaches it */
  localOnly: boolean;
  /** Whether a company to look around in can be had */
  hasDemo: boolean;
};

export type SetUpCompany = {
  key: string;
  owner: {
    name: string;
    email: string;
    password: string;
  };
  company: {
    name: string;
    /** Made from the name where it is left out */
    slug?: string;
    language?: string;
    timeZone?: string;
  };
  inbox: {
    name?: string;
    address: string;
  };
};

export type SetUpDemo = {
  key: string;
};

export type SetUpStarted = {
  slug: string;
};

export type ShownInvitation = {
  workspace: {
    name: string;
    slug: string;
    colour: string;
  };
  email: string | null;
  role: Role;
  invitedBy: {
    name: string;
  } | null;
  expiresAt: string;
  /** Whoever has an account joins with it, by its password */
  hasAccount: boolean;
};

export type ShownSession = {
  id: string;
  isThis: boolean;
  startedAt: string;
  /** To about ten minutes */
  usedAt: string;
  provedBy: "password" | "link" | "passkey" | "provider";
  hasSecondFactor: boolean;
  ipAddress: string | null;
  userAgent: string | null;
};

export type SignInProvider = {
  id: string;
  kind: "google" | "microsoft" | "other";
  /** As the button calls it */
  name: string;
  issuer: string;
  clientId: string;
  /** Only addresses of these come in; none: all that the issuer vouches for */
  domains: string[];
  /** What who comes for the first time becomes; null: members alone come in */
  newcomerRole: "admin" | "agent" | "colleague" | null;
  /** What is read to give roles and teams, such as `groups` */
  claim: string | null;
  mappings: ClaimMapping[];
  createdAt: string;
};

export type SignInProviderChange = {
  kind: "google" | "microsoft" | "other";
  /** As the button calls it */
  name: string;
  issuer: string;
  clientId: string;
  /** Only addresses of these come in; none: all that the issuer vouches for */
  domains: string[];
  /** What who comes for the first time becomes; null: members alone come in */
  newcomerRole: "admin" | "agent" | "colleague" | null;
  /** What is read to give roles and teams, such as `groups` */
  claim: string | null;
  mappings: ClaimMapping[];
  /** Left out: stays as it is */
  clientSecret?: string;
};

export type SignInProviderList = {
  items: SignInProvider[];
  /** What the issuer is to be told as redirect URI */
  returnUrl: string;
};

export type SignedIn = {
  /** Null for somebody who is a member nowhere, or no longer */
  member: OwnMember | null;
  role: Role | null;
  workspaces: WorkspaceRef[];
  preferences: Record<string, unknown>;
};

export type Team = {
  id: string;
  name: string;
  leadMemberId: string | null;
  memberIds: string[];
  archived: boolean;
};

export type TeamChange = {
  name?: string;
  leadMemberId?: string | null;
  /** These and nobody else */
  memberIds?: string[];
  /** Put away: it takes no new conversations, and what it has stays */
  archived?: boolean;
};

export type TeamHours = {
  /** Null: the team keeps no hours */
  calendarId: string | null;
};

export type TeamList = {
  items: Team[];
};

export type TeamRef = {
  id: string;
  name: string;
};

export type Text = {
  key: string;
  /** Where the customer reads it */
  usedIn: string;
  /** What it may name in braces */
  placeholders: {
    name: string;
    meaning: string;
  }[];
  /** How Manyhands says it in this language */
  default: string;
  /** How the company says it; null: as Manyhands does */
  override: string | null;
  /** How it reads with example values */
  example: string;
};

export type TextChange = {
  body: string;
};

export type TextLanguage = {
  code: string;
  name: string;
  direction: "ltr" | "rtl";
  changedCount: number;
};

export type TextList = {
  language: string;
  languages: TextLanguage[];
  items: Text[];
};

export type TextPreview = {
  key: string;
  body: string;
};

export type TextPreviewed = {
  example: string;
};

/** A word of thanks that reached a member */
export type Thanks = {
  id: string;
  conversationId: string;
  subject: string;
  words: string;
  customerName: string;
  at: string;
  seen: boolean;
};

export type ThanksList = {
  items: Thanks[];
};

export type ToldOrder = {
  /** Whose it is; somebody new where nobody has the address */
  customer?: {
    email: string;
    name?: string;
  } | null;
  date?: string | null;
  state?: string;
  amount?: number | null;
  currency?: string | null;
  link?: string | null;
  lines?: ({
    name: string;
    quantity?: number;
    amount?: number | null;
  })[];
};

/** Who has to act next */
export type Turn = "ours" | "customer" | "colleague" | "date";

export type View = "my_turn" | "unassigned" | "waiting" | "answered" | "resolved" | "closed" | "all" | "mine" | "spam" | "trash";

export type WaitsOn = "customer" | "colleague" | "date";

export type WaysToSignIn = {
  hasPassword: boolean;
  hasAuthenticator: boolean;
  recoveryCodesLeft: number;
  passkeys: Passkey[];
  /** Whether they may be changed now, without signing in again */
  isFresh: boolean;
  /** False where a company's own sign-in began the session: nothing is changed by it */
  isWhole: boolean;
};

export type Webhook = {
  id: string;
  name: string;
  url: string;
  kinds: string[];
  state: "on" | "off";
  /** Why it was switched off by itself */
  offReason: string | null;
  failingSince: string | null;
  createdAt: string;
};

export type WebhookChange = {
  name?: string;
  url?: string;
  /** None: every kind that is offered */
  kinds?: ("conversation.opened" | "conversation.started" | "conversation.assigned" | "conversation.waited" | "conversation.woken" | "conversation.resolved" | "conversation.closed" | "conversation.reopened" | "message.received" | "message.sent" | "message.noted" | "message.taken_back" | "message.delivery" | "question.asked" | "question.reminded" | "member.thanked" | "customer.added" | "customer.changed" | "customer.merged" | "customer.separated")[];
  state?: "on" | "off";
};

export type WebhookDelivery = {
  /** Also the header webhook-id: the same at each try */
  id: string;
  webhookId: string;
  kind: string;
  state: "queued" | "deferred" | "delivered" | "failed" | "kept";
  attempts: number;
  problem: string | null;
  /** When it is tried next */
  nextAt: string | null;
  deliveredAt: string | null;
  createdAt: string;
};

export type WebhookDeliveryList = {
  items: WebhookDelivery[];
  nextCursor: string | null;
};

export type WebhookList = {
  items: Webhook[];
  /** What a webhook may hear of */
  offered: {
    kind: string;
    sentence: string;
  }[];
};

export type WebhookReplay = {
  since: string;
};

export type WebhookReplayed = {
  count: number;
};

export type WebhookWithSecret = {
  id: string;
  name: string;
  url: string;
  kinds: string[];
  state: "on" | "off";
  /** Why it was switched off by itself */
  offReason: string | null;
  failingSince: string | null;
  createdAt: string;
  /** Signs what is sent (Standard Webhooks). Shown this once */
  secret: string;
};

export type WholeWebhookDelivery = {
  /** Also the header webhook-id: the same at each try */
  id: string;
  webhookId: string;
  kind: string;
  state: "queued" | "deferred" | "delivered" | "failed" | "kept";
  attempts: number;
  problem: string | null;
  /** When it is tried next */
  nextAt: string | null;
  deliveredAt: string | null;
  createdAt: string;
  /** What is sent, as it is sent */
  body: string;
  tries: ({
    number: number;
    at: string;
    status: number | null;
    answer: string;
    problem: string | null;
    tookMs: number;
  })[];
};

export type Workspace = {
  id: string;
  slug: string;
  name: string;
  colour: string;
  logoUrl: string | null;
  language: string;
  timeZone: string;
  phone: string | null;
  phoneHours: string | null;
  isDemo: boolean;
  recontactDays: number;
  secondFactorRequired: boolean;
};

export type WorkspaceChange = {
  name?: string;
  colour?: string;
  language?: string;
  timeZone?: string;
  phone?: string | null;
  phoneHours?: string | null;
  /** Writing again within so many days after the end is the same matter */
  recontactDays?: number;
};

export type WorkspaceRef = {
  id: string;
  slug: string;
  name: string;
  /** A second step is asked for there, and this session has not shown one */
  needsSecondFactor: boolean;
};

export interface Operations {
  /** Conversations, last message first */
  "GET /conversations": { query?: { limit?: number; cursor?: string; state?: ConversationState; view?: View; teamId?: string; assigneeId?: string; requesterId?: string; companyId?: string }; answer: ConversationList };
  /** Begin a conversation from our side */
  "POST /conversations": { body: NewConversation; answer: Conversation };
  /** One conversation */
  "GET /conversations/{id}": { params: { id: string }; answer: Conversation };
  /** What was said in a conversation, oldest first */
  "GET /conversations/{id}/messages": { params: { id: string }; query?: { limit?: number; cursor?: string }; answer: MessageList };
  /** Answer the customer, write a note, or forward to somebody outside */
  "POST /conversations/{id}/messages": { params: { id: string }; body: NewMessage; answer: SaidMessage };
  /** What happened in a conversation, oldest first */
  "GET /conversations/{id}/events": { params: { id: string }; query?: { limit?: number; after?: number }; answer: ConversationEventList };
  /** Take an answer back before it leaves */
  "DELETE /messages/{id}": { params: { id: string }; answer: Conversation };
  /** Take it, give it, or hand it over */
  "PUT /conversations/{id}/assignment": { params: { id: string }; body: Assignment; answer: Conversation };
  /** Wait until a time */
  "PUT /conversations/{id}/wait": { params: { id: string }; body: NewWait; answer: Conversation };
  /** Take it up before its time */
  "DELETE /conversations/{id}/wait": { params: { id: string }; answer: Conversation };
  /** Take it up again after its end */
  "POST /conversations/{id}/reopenings": { params: { id: string }; answer: Conversation };
  /** Record how it ended */
  "PUT /conversations/{id}/resolution": { params: { id: string }; body: NewResolution; answer: Conversation };
  /** Agree to somebody in Cc, who then joins */
  "PUT /conversations/{id}/participants": { params: { id: string }; body: NewParticipant; answer: Conversation };
  /** Put it into spam */
  "PUT /conversations/{id}/spam": { params: { id: string }; answer: Conversation };
  /** Take it out of spam, for 30 days */
  "DELETE /conversations/{id}/spam": { params: { id: string }; answer: Conversation };
  /** Put it into the trash */
  "PUT /conversations/{id}/trash": { params: { id: string }; answer: Conversation };
  /** Take it out of the trash, for 30 days */
  "DELETE /conversations/{id}/trash": { params: { id: string }; answer: Conversation };
  /** My drafts here */
  "GET /conversations/{id}/drafts": { params: { id: string }; answer: DraftList };
  /** Keep what I am writing */
  "PUT /conversations/{id}/drafts": { params: { id: string }; body: DraftBody; answer: Draft };
  /** Drop a draft */
  "DELETE /conversations/{id}/drafts": { params: { id: string }; query: { kind: "outbound" | "note" }; answer: undefined };
  /** I have seen it up to this version */
  "PUT /conversations/{id}/seen": { params: { id: string }; body: Seen; answer: undefined };
  /** The words of thanks that reached me */
  "GET /thanks": { answer: ThanksList };
  /** I have read my thanks */
  "PUT /thanks/seen": { answer: undefined };
  /** Upload a file: multipart with the field `file`, or the bytes alone with ?filename= */
  "POST /attachments": { query?: { filename?: string }; form: FormData; answer: Attachment };
  /** Download a file */
  "GET /attachments/{id}": { params: { id: string }; answer: Blob };
  /** Customers by name */
  "GET /customers": { query?: { limit?: number; cursor?: string; search?: string; companyId?: string }; answer: CustomerList };
  /** Add a customer */
  "POST /customers": { body: NewCustomer; answer: Customer };
  /** One customer */
  "GET /customers/{id}": { params: { id: string }; answer: Customer };
  /** Change a customer */
  "PATCH /customers/{id}": { params: { id: string }; body: CustomerChange; answer: Customer };
  /** What colleagues wrote down of a customer, newest first */
  "GET /customers/{id}/notes": { params: { id: string }; answer: CustomerNoteList };
  /** Write something down of a customer; answers all notes */
  "POST /customers/{id}/notes": { params: { id: string }; body: NewCustomerNote; answer: CustomerNoteList };
  /** Throw a note away */
  "DELETE /customers/{id}/notes/{noteId}": { params: { id: string; noteId: string }; answer: undefined };
  /** Who is likely the same person, and what speaks for it */
  "GET /customers/{id}/likely-same": { params: { id: string }; answer: LikelySameList };
  /** Say that two customers are not one person: it is not proposed again */
  "PUT /customers/{id}/apart/{otherId}": { params: { id: string; otherId: string }; answer: undefined };
  /** What merging another customer into this one would do */
  "GET /customers/{id}/merged/{otherId}/preview": { params: { id: string; otherId: string }; answer: MergePreview };
  /** Merge another customer into this one; nothing moves, and it can be undone at any time */
  "PUT /customers/{id}/merged/{otherId}": { params: { id: string; otherId: string }; answer: Customer };
  /** Separate somebody who was merged; answers them as they are again */
  "DELETE /customers/{id}/merged/{otherId}": { params: { id: string; otherId: string }; answer: Customer };
  /** Companies by name */
  "GET /companies": { answer: CompanyList };
  /** Add a company; whoever has an address at its domains belongs to it */
  "POST /companies": { body: NewCompany; answer: Company };
  /** One company */
  "GET /companies/{id}": { params: { id: string }; answer: Company };
  /** Change a company */
  "PATCH /companies/{id}": { params: { id: string }; body: CompanyChange; answer: Company };
  /** What this company wants to know of customers and companies */
  "GET /custom-fields": { answer: CustomFieldList };
  /** Add a custom field */
  "POST /custom-fields": { body: NewCustomField; answer: CustomField };
  /** Give a custom field another name or other choices */
  "PATCH /custom-fields/{id}": { params: { id: string }; body: CustomFieldChange; answer: CustomField };
  /** Ask for a custom field no more; what was written is kept */
  "DELETE /custom-fields/{id}": { params: { id: string }; answer: undefined };
  /** Orders, newest first */
  "GET /orders": { query?: { limit?: number; cursor?: string; customerId?: string; search?: string }; answer: OrderList };
  /** One order */
  "GET /orders/{reference}": { params: { reference: string }; answer: Order };
  /** Write an order down as it is now, whole; told again it changes what differs */
  "PUT /orders/{reference}": { params: { reference: string }; body: ToldOrder; answer: Order };
  /** Bring in the orders of a CSV file of 50 MB at most, as a form's file */
  "POST /orders/imports": { query?: { dryRun?: string }; form: FormData; answer: OrderImport };
  /** How an order is opened in the company's own system */
  "GET /order-settings": { answer: OrderSetting };
  /** Say how an order is opened: an address with {reference} in it */
  "PUT /order-settings": { body: OrderSetting; answer: OrderSetting };
  /** Everything that is kept about a customer, for them to read */
  "GET /customers/{id}/data": { params: { id: string }; answer: CustomerData };
  /** Erase what is kept about a customer, for good */
  "POST /customers/{id}/erasure": { params: { id: string }; body: NewErasure; answer: ErasureReport };
  /** The ledger of mails */
  "GET /mails": { query?: { limit?: number; cursor?: string; state?: string; inboxId?: string; conversationId?: string }; answer: MailList };
  /** How many mails wait for a look */
  "GET /mails/count": { answer: MailCount };
  /** One mail, as it is shown */
  "GET /mails/{id}": { params: { id: string }; answer: Mail };
  /** One mail, as it came, without its links to the customer's page */
  "GET /mails/{id}/raw": { params: { id: string }; answer: Blob };
  /** Opens a conversation from a mail */
  "POST /mails/{id}/opening": { params: { id: string }; body: NewOpening; answer: OpenedMail };
  /** Lets a held mail join its conversation */
  "POST /mails/{id}/joining": { params: { id: string }; answer: OpenedMail };
  /** Makes a held mail a conversation of its own */
  "POST /mails/{id}/separating": { params: { id: string }; answer: OpenedMail };
  /** Reads an unreadable mail again */
  "POST /mails/{id}/retry": { params: { id: string }; answer: RetriedMail };
  /** What customers are told at once */
  "GET /inboxes/{id}/acknowledgement": { params: { id: string }; answer: Acknowledgement };
  /** Changes what customers are told at once */
  "PATCH /inboxes/{id}/acknowledgement": { params: { id: string }; body: AcknowledgementChange; answer: Acknowledgement };
  /** Lets acknowledgements go to this sender again */
  "DELETE /quiet-senders/{address}": { params: { address: string }; answer: undefined };
  /** Where the mail of an inbox is fetched, and how that goes */
  "GET /inboxes/{id}/mailbox": { params: { id: string }; answer: InboxMailbox };
  /** Tries a mailbox, and fetches the mail of an inbox from there if that works */
  "PUT /inboxes/{id}/mailbox": { params: { id: string }; body: MailboxWish; answer: FetchedMailbox };
  /** Fetches no more mail from there; the mailbox itself is left as it is */
  "DELETE /inboxes/{id}/mailbox": { params: { id: string }; answer: undefined };
  /** The newest proof of mail of each inbox that has one */
  "GET /mail-proofs": { answer: MailProofList };
  /** Whether mail of an inbox was seen to leave and to come back */
  "GET /inboxes/{id}/proof": { params: { id: string }; answer: InboxProof };
  /** Proves the mail of an inbox: it sends a mail to itself, by the real path */
  "PUT /inboxes/{id}/proof": { params: { id: string }; answer: InboxProof };
  /** How much lies in each pile of the inbox */
  "GET /piles": { answer: Piles };
  /** Everything that was said, newest first */
  "GET /search": { query: { q: string; limit?: number; cursor?: string }; answer: SearchHitList };
  /** Every text that customers read, in one language */
  "GET /texts": { query?: { language?: string }; answer: TextList };
  /** Says a text in the company's own words */
  "PUT /texts/{key}/{language}": { params: { key: string; language: string }; body: TextChange; answer: undefined };
  /** Says a text as Manyhands does again */
  "DELETE /texts/{key}/{language}": { params: { key: string; language: string }; answer: undefined };
  /** How a text would read, with example values; nothing is kept */
  "POST /texts/preview": { body: TextPreview; answer: TextPreviewed };
  /** Outgoing mails, newest first */
  "GET /outgoing-mails": { query?: { limit?: number; cursor?: string; conversationId?: string; state?: OutgoingMailState; to?: string }; answer: OutgoingMailList };
  /** One outgoing mail */
  "GET /outgoing-mails/{id}": { params: { id: string }; answer: OutgoingMail };
  /** Send a mail again that did not leave or came back */
  "POST /outgoing-mails/{id}/retry": { params: { id: string }; answer: OutgoingMail };
  /** Customers with mails, newest first */
  "GET /mailbox/addresses": { answer: MailboxAddressList };
  /** What lies in a customer's mailbox, newest first */
  "GET /mailbox/mails": { query: { address: string }; answer: MailboxMailList };
  /** Write as the customer */
  "POST /mailbox/mails": { body: NewMailboxMail; answer: AcceptedMail };
  /** One mail as a mail program shows it */
  "GET /mailbox/mails/{id}": { params: { id: string }; answer: MailboxMailContent };
  /** Say what mailbox files (mbox, in the field `file`) tell about their last 90 days; nothing is stored */
  "POST /look-back": { query?: { timeZone?: string; ours?: string }; form: FormData; answer: LookBack };
  /** Whether the set-up link opens, and where it runs */
  "GET /set-up": { query?: { key?: string }; answer: SetUp };
  /** Makes the company with its owner, team and inbox, and signs in */
  "POST /set-up/company": { body: SetUpCompany; answer: SetUpStarted };
  /** Makes a company to look around in, and signs in there */
  "POST /set-up/demo": { body: SetUpDemo; answer: SetUpStarted };
  /** Who is signed in, and where they are members */
  "GET /session": { answer: Session };
  /** Signs in with address and password */
  "POST /session": { body: NewSession; answer: Session };
  /** Signs out */
  "DELETE /session": { answer: undefined };
  /** Takes the code that was asked for after password or link, and signs in */
  "POST /session/second-step": { body: Code; answer: Session };
  /** Sends a link that signs in, if somebody has the address */
  "POST /session/links": { body: NewSignInLink; answer: undefined };
  /** Uses the link up and signs in */
  "POST /session/links/{token}": { params: { token: string }; answer: Session };
  /** Begins to sign in by a passkey: what the device is asked */
  "POST /session/passkey/challenges": { answer: PasskeyChallenge };
  /** Signs in by what the device has signed */
  "POST /session/passkey": { body: PasskeyResponse; answer: Session };
  /** Takes a new password and ends the person's other sessions */
  "PUT /session/password": { body: NewPassword; answer: undefined };
  /** How one can sign in */
  "GET /session/ways": { answer: WaysToSignIn };
  /** Begins with an authenticator: its picture, to be confirmed by a code */
  "POST /session/authenticator": { answer: NewAuthenticator };
  /** Takes its first code: from then on one is asked for. Answers the recovery codes */
  "PUT /session/authenticator": { body: Code; answer: RecoveryCodes };
  /** Removes the authenticator and its recovery codes, by a code of them */
  "POST /session/authenticator/removal": { body: Code; answer: undefined };
  /** Makes new recovery codes, by a code of the authenticator; those of before end */
  "POST /session/recovery-codes": { body: Code; answer: RecoveryCodes };
  /** Begins with a new passkey: what the device is asked */
  "POST /session/passkeys/challenges": { answer: PasskeyChallenge };
  /** Keeps the passkey that the device has made */
  "POST /session/passkeys": { body: NewPasskey; answer: Passkey };
  /** Removes a passkey: it signs nobody in any more */
  "DELETE /session/passkeys/{id}": { params: { id: string }; answer: undefined };
  /** Where one is signed in */
  "GET /sessions": { answer: SessionList };
  /** Signs out everywhere but here */
  "DELETE /sessions": { answer: undefined };
  /** Signs out there */
  "DELETE /sessions/{id}": { params: { id: string }; answer: undefined };
  /** The company's own sign-in */
  "GET /sign-in-providers": { answer: SignInProviderList };
  /** Connects a sign-in of the company's own, by OpenID Connect */
  "POST /sign-in-providers": { body: NewSignInProvider; answer: SignInProvider };
  /** Changes it */
  "PUT /sign-in-providers/{id}": { params: { id: string }; body: SignInProviderChange; answer: SignInProvider };
  /** Removes it, and signs out who came in by it */
  "DELETE /sign-in-providers/{id}": { params: { id: string }; answer: undefined };
  /** Asks the issuer whether it is there; refuses with the reason when it is not */
  "POST /sign-in-providers/{id}/trials": { params: { id: string }; answer: undefined };
  /** Which companies' own sign-in the page to sign in offers */
  "GET /session/providers": { query?: { workspace?: string }; answer: OfferedProviderList };
  /** Begins to sign in by a company's own sign-in: where the browser goes */
  "POST /session/providers/visits": { body: ProviderVisit; answer: ProviderVisitBegun };
  /** Signs in by what the browser came back with */
  "POST /session/providers/returns": { body: ProviderReturn; answer: ProviderReturned };
  /** Invitations that wait to be taken */
  "GET /invitations": { answer: InvitationList };
  /** Invites somebody, by a link that is shown this once */
  "POST /invitations": { body: NewInvitation; answer: Invited };
  /** Calls an invitation back */
  "DELETE /invitations/{id}": { params: { id: string }; answer: undefined };
  /** Who invites, into which company, and as what */
  "GET /invitations/{token}": { params: { token: string }; answer: ShownInvitation };
  /** Takes the invitation, and signs in */
  "POST /invitations/{token}/acceptance": { params: { token: string }; body: Acceptance; answer: Accepted };
  /** Who is signed in: in the workspace named, else in the first of theirs */
  "GET /me": { answer: SignedIn };
  /** Changes what is named of one's own profile and preferences */
  "PUT /me": { body: ProfileChange; answer: Me };
  /** Takes a picture of 2 MB at most: PNG, JPEG or WebP, as a form's file */
  "PUT /me/picture": { form: FormData; answer: Me };
  /** All members, by name */
  "GET /members": { query?: { suspended?: "true" | "false" }; answer: MemberList };
  /** One member, also one who was removed */
  "GET /members/{id}": { params: { id: string }; answer: Member };
  /** Gives a member another role or name */
  "PATCH /members/{id}": { params: { id: string }; body: MemberChange; answer: Member };
  /** Removes a member: they are signed out, what they did stays */
  "DELETE /members/{id}": { params: { id: string }; answer: undefined };
  /** Suspends a member: they are signed out and shut out until it is lifted */
  "PUT /members/{id}/suspension": { params: { id: string }; answer: undefined };
  /** Lifts the suspension: they are let in again, as they were */
  "DELETE /members/{id}/suspension": { params: { id: string }; answer: undefined };
  /** What each role may do, and which scope a key needs for it */
  "GET /roles": { answer: RightList };
  /** The drawings that a member may choose as picture */
  "GET /faces": { answer: FaceList };
  /** All teams, by name */
  "GET /teams": { answer: TeamList };
  /** Makes a team */
  "POST /teams": { body: NewTeam; answer: Team };
  /** One team */
  "GET /teams/{id}": { params: { id: string }; answer: Team };
  /** Changes a team, its lead and who belongs to it */
  "PATCH /teams/{id}": { params: { id: string }; body: TeamChange; answer: Team };
  /** All calendars, by name, and what they do right now */
  "GET /calendars": { answer: CalendarList };
  /** Makes a calendar */
  "POST /calendars": { body: NewCalendar; answer: Calendar };
  /** Changes what is named */
  "PATCH /calendars/{id}": { params: { id: string }; body: CalendarChange; answer: Calendar };
  /** Removes a calendar: its teams keep no hours */
  "DELETE /calendars/{id}": { params: { id: string }; answer: undefined };
  /** Takes the holidays of an iCalendar file, in place of those of the file before */
  "PUT /calendars/{id}/holidays": { params: { id: string }; body: HolidayFile; answer: Calendar };
  /** Says which calendar a team keeps */
  "PUT /teams/{id}/hours": { params: { id: string }; body: TeamHours; answer: TeamHours };
  /** All inboxes, by name */
  "GET /inboxes": { answer: InboxList };
  /** Makes an inbox */
  "POST /inboxes": { body: NewInbox; answer: Inbox };
  /** One inbox */
  "GET /inboxes/{id}": { params: { id: string }; answer: Inbox };
  /** Changes what is named */
  "PATCH /inboxes/{id}": { params: { id: string }; body: InboxChange; answer: Inbox };
  /** The company */
  "GET /workspace": { answer: Workspace };
  /** Changes what is named */
  "PATCH /workspace": { body: WorkspaceChange; answer: Workspace };
  /** Asks every member for a second step at sign-in, or no longer */
  "PUT /workspace/second-factor": { body: SecondFactorRule; answer: Workspace };
  /** Takes a logo of 2 MB at most: PNG, JPEG or WebP, as a form's file */
  "PUT /workspace/logo": { form: FormData; answer: Workspace };
  /** Shows no logo */
  "DELETE /workspace/logo": { answer: Workspace };
  /** The keys that work */
  "GET /api-keys": { answer: ApiKeyList };
  /** Makes a key, and shows it this once */
  "POST /api-keys": { body: NewApiKey; answer: CreatedApiKey };
  /** Ends a key */
  "DELETE /api-keys/{id}": { params: { id: string }; answer: undefined };
  /** The audit trail, newest first */
  "GET /audit-entries": { query?: { limit?: number; cursor?: string; search?: string; actorId?: string; since?: string; until?: string }; answer: AuditEntryList };
  /** The whole audit trail as a file: CSV or JSON Lines */
  "GET /audit-entries/export": { query?: { search?: string; actorId?: string; since?: string; until?: string; format?: "csv" | "jsonl" }; answer: Blob };
  /** All webhooks */
  "GET /webhooks": { answer: WebhookList };
  /** Makes a webhook, and shows its secret this once */
  "POST /webhooks": { body: NewWebhook; answer: WebhookWithSecret };
  /** Changes what is named, or switches it on or off */
  "PATCH /webhooks/{id}": { params: { id: string }; body: WebhookChange; answer: Webhook };
  /** Removes a webhook and its log */
  "DELETE /webhooks/{id}": { params: { id: string }; answer: undefined };
  /** Makes a new secret; the one before it signs too for a day */
  "POST /webhooks/{id}/secrets": { params: { id: string }; answer: WebhookWithSecret };
  /** Sends something that means nothing, to see whether it arrives */
  "POST /webhooks/{id}/tests": { params: { id: string }; answer: WebhookDelivery };
  /** Sends again all that failed since a moment */
  "POST /webhooks/{id}/replays": { params: { id: string }; body: WebhookReplay; answer: WebhookReplayed };
  /** What was sent to one webhook, newest first; it is kept for 30 days */
  "GET /webhooks/{id}/deliveries": { params: { id: string }; query?: { limit?: number; cursor?: string; state?: "queued" | "deferred" | "delivered" | "failed" | "kept" }; answer: WebhookDeliveryList };
  /** One delivery: what was sent, and what was answered each time */
  "GET /webhook-deliveries/{id}": { params: { id: string }; answer: WholeWebhookDelivery };
  /** Sends the same again, with the same id */
  "POST /webhook-deliveries/{id}/replays": { params: { id: string }; answer: WebhookDelivery };
}
