import type { ConversationEvent } from "@manyhands/client";

export interface Names {
  member: (id: string) => string;
  team: (id: string) => string;
}

/** One quiet line for an event, or nothing where the messages or the boxes say it already. */
export function eventWords(event: ConversationEvent, names: Names): string | undefined {
  const by = event.actor.kind === "system" ? "" : event.actor.name;
  const fact = (name: string) => {
    const value = event.facts[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  switch (event.kind) {
    case "conversation.assigned":
      return assignedWords(by, event.actor.id, names, fact);
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
    case "conversation.moved_in":
      return "Brought in from elsewhere";
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

function assignedWords(
  by: string,
  actorId: string | null,
  names: Names,
  fact: (name: string) => string | undefined,
): string {
  const [member, team] = [fact("assigneeId"), fact("teamId")];
  if (team && fact("fromTeamId")) {
    const whom = member ? `${names.member(member)} of ${names.team(team)}` : names.team(team);
    return `${by || "A rule"} handed it over to ${whom}`;
  }
  if (!member) return `${by || "Somebody"} put it back: nobody has it`;
  return member === actorId ? `${by} took it` : `${by || "A rule"} gave it to ${names.member(member)}`;
}
