import type { Channel, Language, TeamKey } from "./matters/index.ts";

/** One conversation of the demo workspace, ready to be written down. All times are at or before `until`, but `wakesAt`. */
export type DemoConversation = {
  /** Stable for a seed, ascending: `conversation-00001`. */
  key: string;
  matterKey: string;
  /** `automatic`: sent by a machine, for the Automatic view. */
  kind: "person" | "automatic";
  language: Language;
  subject: string;
  channel: Channel;
  teamKey: TeamKey;
  /** Nobody of the cast, for most automatic mails. */
  customerKey: string | undefined;
  sender: { name: string; address: string };
  /** Nobody has it yet, or nobody has to. */
  assigneeKey: string | undefined;
  orderNumber: number | undefined;
  startedAt: Date;
  messages: readonly DemoMessage[];
  ending: DemoEnding;
  /** When the one reminder went out, if it did. */
  remindedAt: Date | undefined;
  /** The customer said Not yet, or came back. */
  reopened: boolean;
  /** The word that the customer left for the helper when confirming. */
  thanks: { text: string; at: Date } | undefined;
};

export type DemoMessage = {
  by: "customer" | "member" | "note";
  /** Key of the member who wrote it; nobody for the customer's. */
  authorKey: string | undefined;
  text: string;
  at: Date;
  /** This answer asked whether it is solved. */
  asks: boolean;
  /** The customer pressed Not yet, with these words. */
  notYet: boolean;
  attachments: readonly string[];
};

export type DemoEnding =
  | { state: "open" }
  | { state: "waiting"; on: "customer" | "colleague" | "date"; wakesAt: Date }
  | { state: "answered" }
  | { state: "resolved"; how: "confirmed" | "by_reply" | "by_word"; at: Date }
  | { state: "closed"; why: "silence" | "withdrawn" | "not_possible" | "no_reply_needed" | "duplicate"; at: Date };
