import type { ConversationRow } from "../../conversations/index.ts";

/** What the page has to say: one of these, decided by the rows alone. */
export type PageState =
  | "asked"
  | "answered"
  | "open"
  | "again"
  | "waiting"
  | "resolved"
  | "silence"
  | "withdrawn"
  | "not_possible"
  | "closed";

type Row = Pick<ConversationRow, "state" | "turn" | "resolution" | "reopenedCount">;

/** `hasAnswer`: an answer of ours has left. One that can still be taken back is not shown, nor is its question. */
export function stateOf({ state, turn, resolution, reopenedCount }: Row, hasAnswer: boolean): PageState {
  switch (state) {
    case "resolved":
      return "resolved";
    case "closed":
      return resolution === "silence" || resolution === "withdrawn" || resolution === "not_possible"
        ? resolution
        : "closed";
    case "answered":
      return hasAnswer ? "asked" : "open";
    case "waiting":
      return turn === "customer" && hasAnswer ? "answered" : "waiting";
    case "open":
      return reopenedCount > 0 ? "again" : "open";
  }
}

export const ways = ["yes", "not-yet", "no-longer-needed"] as const;
/** Which of the three was opened by a link in the mail. It shows, and changes nothing. */
export type Way = (typeof ways)[number];

/** Where a late answer to the question still counts: after silence too, for only the customer can say that it is solved. */
export function takesAnswer(state: PageState): boolean {
  return state === "asked" || state === "silence";
}
