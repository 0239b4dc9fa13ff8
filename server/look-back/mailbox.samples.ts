/** A small mailbox as people export it, for the tests: who wrote to whom when, in which thread. */
export interface SampleMail {
  id: string;
  from: string;
  to?: string;
  at: string;
  subject?: string;
  answers?: string;
  text: string;
  more?: readonly string[];
}

export const support = "support@halden.example";

export function mboxOf(mails: readonly SampleMail[]): string {
  return mails.map((mail) => `From - Mon Nov 23 09:15:00 2026\n${sampleMail(mail)}\n\n`).join("");
}

function sampleMail({
  id,
  from,
  to = support,
  at,
  subject = "The kettle",
  answers,
  text,
  more = [],
}: SampleMail): string {
  return [
    `Message-ID: <${id}@example.com>`,
    `From: ${from}`,
    `To: ${to}`,
    `Date: ${new Date(at).toUTCString()}`,
    `Subject: ${subject}`,
    ...(answers ? [`In-Reply-To: <${answers}@example.com>`, `References: <${answers}@example.com>`] : []),
    ...more,
    "",
    text,
  ].join("\n");
}
