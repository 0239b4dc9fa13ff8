import type { Selectable, Updateable } from "kysely";
import type { Tables } from "#platform/database/index.ts";

export type ConversationRow = Selectable<Tables["conversation"]>;
export type ConversationChange = Omit<
  Updateable<Tables["conversation"]>,
  "workspaceId" | "id" | "state" | "turn" | "version"
>;
export type MessageRow = Selectable<Tables["message"]>;
export type ParticipantRow = Selectable<Tables["participant"]>;
export type QuestionRow = Selectable<Tables["question"]>;
export type WaitRow = Selectable<Tables["wait"]>;
export type EndingRow = Selectable<Tables["ending"]>;
