import type { Tx } from "#platform/database/index.ts";
import { firstNameOf, formatDuration, type Phrases } from "../texts/index.ts";

/** What the outgoing mail takes from us: `queueSystemMail`, handed in by the composition root. */
export type SendSystemMail = (tx: Tx, mail: SystemMail) => Promise<void>;

export interface SystemMail {
  purpose: "sign_in" | "invitation";
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

/** The page that asks for one press: opening it uses nothing up. */
export function linkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/sign-in/link?token=${token}`;
}

interface Letter {
  phrases: Phrases;
  /** Which of the two it is: its texts are called so. */
  kind: "sign_in" | "invitation";
  /** Empty where nobody knows it yet. */
  name: string;
  company: string;
  url: string;
  /** How long the link works. */
  lifeMs: number;
}

/** A mail that carries one link, in the company's words and language: subject, and its two shapes. */
export function writeLetter({ phrases, kind, name, company, url, lifeMs }: Letter) {
  const { language, direction } = phrases;
  const greeting = phrases.say("member.greeting", { "first name": firstNameOf(name, language) });
  const lifetime = formatDuration(lifeMs, language);
  const { subject, lead, press, foot } =
    kind === "sign_in"
      ? {
          subject: phrases.say("member.sign_in.subject", { company }),
          lead: phrases.say("member.sign_in.lead", { company }),
          press: phrases.say("member.sign_in.press"),
          foot: phrases.say("member.sign_in.foot", { lifetime }),
        }
      : {
          subject: phrases.say("member.invitation.subject", { company }),
          lead: phrases.say("member.invitation.lead", { company }),
          press: phrases.say("member.invitation.press"),
          foot: phrases.say("member.invitation.foot", { lifetime }),
        };
  const link = `<p><a href="${escaped(url)}">${escaped(press)}</a></p>`;
  const body = `${paragraph(greeting)}${paragraph(lead)}${link}${paragraph(foot)}`;
  return {
    subject,
    text: `${greeting}\n\n${lead}\n\n${url}\n\n${foot}\n`,
    html: `<div lang="${escaped(language)}" dir="${direction}">${body}</div>`,
  };
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
