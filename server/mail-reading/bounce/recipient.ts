/** What a report says about one recipient of a mail of ours. */
export type Recipient = {
  address: string;
  action: "failed" | "delayed" | "delivered";
  /** Enhanced status code (RFC 3463), null when the report has none. */
  status: string | null;
  /** SMTP reply code, null when the report has none. */
  replyCode: string | null;
  /** The address will never work: nothing more is sent to it. */
  hard: boolean;
  /** Why, in the words of the other server; shown to whoever sent the mail. */
  diagnostic: string;
};
