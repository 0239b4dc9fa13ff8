import { excerptOf } from "./excerpt.ts";
import type { SaidMessage } from "./read-said.ts";

export function hitJson(said: SaidMessage, words: ReadonlySet<string>) {
  const { id, conversationId, reference, about, requester, kind, author, at } = said;
  return {
    conversation: { id: conversationId, reference, subject: about, requester },
    message: { id, kind, author: author.name, at: at.toISOString() },
    excerpt: excerptOf(said, words),
  };
}
