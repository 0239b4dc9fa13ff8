/**
 * A negative answer with the enhanced status code that says why (RFC 3463). smtp-server puts `responseCode` before the text as
 * it is, and adds a code of its own to plain numbers only, which would be the wrong one.
 */
export class SmtpReply extends Error {
  readonly responseCode: string;

  constructor(code: `${4 | 5}${number} ${number}.${number}.${number}`, sentence: string) {
    super(sentence);
    this.responseCode = code;
  }
}

/** `mail.md` 2 and 3: 4xx for our own trouble, 5xx only for what can never work. */
export const replies = {
  unknownAddress: () => new SmtpReply("550 5.1.1", "There is no such address here"),
  loop: () => new SmtpReply("554 5.4.6", "This mail has gone through too many servers: it goes in circles"),
  tooLarge: (bytesMax: number) => new SmtpReply("552 5.3.4", `A mail has ${bytesMax} bytes at most here`),
  ownTrouble: () => new SmtpReply("451 4.3.0", "We have a problem of our own. Try again later"),
  diskFull: () => new SmtpReply("452 4.3.1", "There is no room here at the moment. Try again later"),
  tooManyConnections: () =>
    new SmtpReply("421 4.7.0", "Too many connections from your address. Close some, then try again"),
  stopping: () => new SmtpReply("421 4.3.2", "We are stopping. Try again in a moment"),
};

export function replyTo(problem: unknown): SmtpReply {
  if (problem instanceof SmtpReply) return problem;
  const isFull =
    problem instanceof Error && "code" in problem && ["ENOSPC", "EDQUOT", "53100"].includes(String(problem.code));
  return isFull ? replies.diskFull() : replies.ownTrouble();
}
