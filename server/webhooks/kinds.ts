/** What another program may hear of, each with its sentence. What is not here stays inside. */
export const webhookKinds = {
  "conversation.opened": "A customer brought a new matter",
  "conversation.started": "We began a conversation",
  "conversation.assigned": "It went to somebody, or to another team",
  "conversation.waited": "It was put off, or waits for somebody",
  "conversation.woken": "It is our turn again",
  "conversation.resolved": "The customer said that it is solved",
  "conversation.closed": "It ended otherwise",
  "conversation.reopened": "It came back after its end",
  "message.received": "The customer wrote again",
  "message.sent": "We answered",
  "message.noted": "Somebody left a note for colleagues",
  "message.taken_back": "An answer was taken back before it left",
  "message.delivery": "What became of an answer on its way",
  "question.asked": "The customer was asked whether it is solved",
  "question.reminded": "The customer was reminded, once",
  "member.thanked": "A customer thanked somebody",
  "customer.added": "A customer was added",
  "customer.changed": "A customer was changed",
  "customer.merged": "Two customers turned out to be one",
  "customer.separated": "Customers who were merged are two again",
} as const;

export type WebhookKind = keyof typeof webhookKinds;

/** What is sent when somebody wants to see whether it arrives. */
export const testKind = "webhook.tested";

export function isWebhookKind(kind: string): kind is WebhookKind {
  return Object.hasOwn(webhookKinds, kind);
}
