import type { ConversationRow } from "../conversations/index.ts";

/**
 * The piles of the inbox that a conversation lies in. The inbox stands in each name, so that what somebody may not see is not
 * even counted for them. Resolved and closed are history: the sidebar shows no number there, so none is kept.
 */
export function pilesOf(row: ConversationRow): string[] {
  if (row.spamAt || row.trashedAt || row.turn === null) return [];
  const names: string[] = [row.state];
  if (row.state === "open" && row.assigneeId === null) names.push("unassigned");
  if (row.assigneeId) names.push(`mine:${row.assigneeId}`);
  if (row.assigneeId && row.turn === "ours") names.push(`my_turn:${row.assigneeId}`);
  if (row.turn === "ours") names.push(`team:${row.teamId}`);
  return names.map((name) => `${row.inboxId}/${name}`);
}

export interface PileChange {
  name: string;
  by: number;
}

/** What moves when a conversation leaves some piles for others. */
export function movesBetween(before: readonly string[], after: readonly string[]): PileChange[] {
  const left = before.filter((name) => !after.includes(name)).map((name) => ({ name, by: -1 }));
  const entered = after.filter((name) => !before.includes(name)).map((name) => ({ name, by: 1 }));
  return [...left, ...entered];
}
