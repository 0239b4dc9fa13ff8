export interface MailboxAddress {
  address: string;
  name: string;
}

/** One mail as it lies in a customer's mailbox: written there, or come in. */
export interface MailboxMail {
  id: string;
  direction: "written" | "received";
  fromName: string;
  fromAddress: string;
  toAddress: string;
  subject: string;
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
}

export interface NewMailboxMail {
  from: { name?: string; address: string };
  inboxId?: string;
  subject: string;
  text: string;
  inReplyTo?: string;
  references?: string[];
}

declare module "@manyhands/client" {
  interface Operations {
    "GET /mailbox/addresses": { answer: { items: MailboxAddress[] } };
    "GET /mailbox/mails": { query: { address: string }; answer: { items: MailboxMail[] } };
    "POST /mailbox/mails": { body: NewMailboxMail; answer: { mailId: string; messageId: string } };
  }
}
