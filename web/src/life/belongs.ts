import type { ConversationItem, View } from "@manyhands/client";

type Placed = Pick<ConversationItem, "state" | "turn" | "assignee" | "spam" | "trashed">;

/** Whether a conversation lies in a pile of this member: the same rule by which the server lists them. */
export function belongs(view: View, item: Placed, meId: string): boolean {
  if (view === "trash") return item.trashed;
  if (view === "spam") return item.spam && !item.trashed;
  if (item.spam || item.trashed) return false;
  switch (view) {
    case "my_turn":
      return item.turn === "ours" && item.assignee?.id === meId;
    case "unassigned":
      return item.state === "open" && item.assignee === null;
    case "mine":
      return item.assignee?.id === meId && item.turn !== null;
    case "all":
      return true;
    default:
      return item.state === view;
  }
}
