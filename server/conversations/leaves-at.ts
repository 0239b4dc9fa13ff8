import type { Tx } from "#platform/database/index.ts";
import type { Actor } from "../members/index.ts";
import { undoMs } from "./conversation.ts";

/** When what is said now leaves: a member may take it back for a while, a program may not. */
export function leavesAt({ now }: Tx, actor: Actor): Date {
  return new Date(now.getTime() + (actor.kind === "member" ? undoMs : 0));
}
