import type { Conversation, ConversationItem, Person } from "@manyhands/client";
import { call } from "../api/index.ts";
import { foresee } from "../life/index.ts";

/** What can be done to a conversation, as it is foreseen and as it is asked of the server. */
export interface Deed {
  foresee: (item: ConversationItem) => ConversationItem;
  send: () => Promise<Conversation>;
}

export function assignDeed(id: string, member: Person | null): Deed {
  return {
    foresee: (item) => foresee.assigned(item, member),
    send: () => call("PUT /conversations/{id}/assignment", { params: { id }, body: { memberId: member?.id ?? null } }),
  };
}

/** To another team, where nobody has it until one of them takes it. */
export function handOverDeed(id: string, team: Conversation["team"], word = ""): Deed {
  const body = { teamId: team.id, ...(word && { word }) };
  return {
    foresee: (item) => ({ ...foresee.assigned(item, null), team }),
    send: () => call("PUT /conversations/{id}/assignment", { params: { id }, body }),
  };
}

/** Back to the team and the colleague that had it. */
export function takeBackDeed(id: string, { team, assignee }: Pick<Conversation, "team" | "assignee">): Deed {
  const body = { teamId: team.id, memberId: assignee?.id ?? null };
  return {
    foresee: (item) => ({ ...foresee.assigned(item, assignee), team }),
    send: () => call("PUT /conversations/{id}/assignment", { params: { id }, body }),
  };
}

export function putOffDeed(id: string, until: Date, reason: string): Deed {
  const body = { on: "date", until: until.toISOString(), ...(reason && { reason }) } as const;
  return {
    foresee: (item) => foresee.putOff(item, body.until, reason || null),
    send: () => call("PUT /conversations/{id}/wait", { params: { id }, body }),
  };
}

export function wakeDeed(id: string): Deed {
  return { foresee: foresee.opened, send: () => call("DELETE /conversations/{id}/wait", { params: { id } }) };
}

export function reopenDeed(id: string): Deed {
  return {
    foresee: foresee.opened,
    send: () => call("POST /conversations/{id}/reopenings", { params: { id } }),
  };
}

export function spamDeed(id: string, is: boolean): Deed {
  return {
    foresee: (item) => foresee.asSpam(item, is),
    send: () => call(is ? "PUT /conversations/{id}/spam" : "DELETE /conversations/{id}/spam", { params: { id } }),
  };
}

export function trashDeed(id: string, is: boolean): Deed {
  return {
    foresee: (item) => foresee.inTrash(item, is),
    send: () => call(is ? "PUT /conversations/{id}/trash" : "DELETE /conversations/{id}/trash", { params: { id } }),
  };
}
