import type { Addressee, Message, Person } from "@manyhands/client";
import type { Kind, Writing } from "./writing.ts";

export interface Pending {
  kind: Kind;
  writing: Writing;
  me: Person;
  outside: Addressee | undefined;
  asks: boolean;
}

/** What was just sent, as it is shown until the server has answered. */
export function pendingMessage({ kind, writing, me, outside, asks }: Pending): Message {
  const { text, html, to, cc, bcc, attachments } = writing;
  return {
    id: `pending-${crypto.randomUUID()}`,
    kind: kind === "note" ? "note" : "outbound",
    side: kind === "note" ? "team" : outside ? "outsider" : "customer",
    author: { kind: "member", id: me.id, name: me.name, address: null, face: me.face, pictureUrl: me.pictureUrl },
    subject: null,
    text,
    html: html || null,
    folded: [],
    to: outside ? [outside] : (to ?? []),
    cc,
    bcc,
    attachments,
    asksWhetherSolved: asks,
    isThanks: false,
    senderProof: null,
    flags: [],
    sendsAt: null,
    takenBack: false,
    delivery: kind !== "note" ? { state: "queued", problem: null } : null,
    mailId: null,
    createdAt: new Date().toISOString(),
  };
}
