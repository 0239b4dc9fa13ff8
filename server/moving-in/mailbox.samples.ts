/** Mails as a test writes them, and the files that they lie in. */
export interface SampleMail {
  id?: string;
  from: string;
  to?: string;
  cc?: string;
  at: string;
  subject?: string;
  answers?: readonly string[];
  text?: string;
  more?: readonly string[];
  /** From the Content-Type on. */
  body?: string;
}

export const support = "support@halden.example";

export function mboxOf(mails: readonly SampleMail[]): string {
  return mails.map((mail) => `From - Mon Nov 23 09:15:00 2026\n${sampleMail(mail)}\n\n`).join("");
}

export function sampleMail(mail: SampleMail): string {
  const {
    id,
    from,
    to = support,
    cc,
    at,
    subject = "The kettle",
    answers = [],
    text = "It leaks.",
    more = [],
    body,
  } = mail;
  const ids = answers.map((each) => `<${each}@example.com>`);
  return [
    ...(id ? [`Message-ID: <${id}@example.com>`] : []),
    `From: ${from}`,
    `To: ${to}`,
    ...(cc ? [`Cc: ${cc}`] : []),
    ...(at ? [`Date: ${new Date(at).toUTCString().replace("GMT", "+0000")}`] : []),
    `Subject: ${subject}`,
    ...(ids.length > 0 ? [`In-Reply-To: ${ids.at(-1)}`, `References: ${ids.join(" ")}`] : []),
    ...more,
    body ?? `\n${text}`,
  ].join("\n");
}
