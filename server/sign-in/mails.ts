import type { Tx } from "#platform/database/index.ts";

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
  greeting: string;
  /** Before the link. */
  lead: string;
  link: { words: string; url: string };
  /** Below the link. */
  foot: string;
}

/** The two shapes of a mail that carries one link. */
export function writeLetter({ greeting, lead, link, foot }: Letter): { text: string; html: string } {
  const text = `${greeting}\n\n${lead}\n\n${link.url}\n\n${foot}\n`;
  const html = [greeting, lead].map(paragraph).join("");
  return { text, html: `${html}<p><a href="${escaped(link.url)}">${escaped(link.words)}</a></p>${paragraph(foot)}` };
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
