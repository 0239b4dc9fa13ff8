import type { ConversationEvent } from "@manyhands/client";

/** One quiet line for an event, or nothing where the messages or the boxes say it already. */
export function eventWords(event: ConversationEvent, nameOf: (memberId: string) => string): string | undefined {
  const by = event.actor.kind === "system" ? "" : event.actor.name;
  const fact = (name: string) => {
    const value = event.facts[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  switch (event.kind) {
    case "conversation.assigned": {
      const member = fact("assigneeId");
      if (!member) return `${by || "Somebody"} put it back: nobody has it`;
      return member === event.actor.id ? `${by} took it` : `${by || "A rule"} gave it to ${nameOf(member)}`;
    }
    case "conversation.waited":
      return event.facts.on === "date" ? `${by || "Somebody"} put it off` : undefined;
    case "conversation.woken":
      return by ? `${by} took it up again` : "The wait is over";
    case "conversation.reopened":
      return by ? `${by} opened it again` : "Opened again";
    case "conversation.resolved":
      return event.facts.resolution === "confirmed"
        ? `${by || "The customer"} said yes: solved`
        : `${by || "Somebody"} marked that they said so`;
    case "conversation.closed":
      return by ? `${by} closed it` : "Closed after silence";
    case "question.reminded":
      return "Reminded once, by itself";
    case "question.undelivered":
      return event.facts.state === "delayed" ? "The mail that asks is late" : "The mail that asks did not arrive";
    case "participant.joined":
      return `${by || "Somebody"} let somebody join`;
    case "conversation.marked_spam":
      return `${by || "Somebody"} set it aside as spam`;
    case "conversation.trashed":
      return `${by || "Somebody"} threw it away`;
    case "conversation.unmarked_spam":
    case "conversation.untrashed":
      return `${by || "Somebody"} took it back`;
    default:
      return undefined;
  }
}
