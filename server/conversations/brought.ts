import type { Resolution, WaitsOn } from "./conversation.ts";
import type { Addressee } from "./tables.ts";

/** A conversation from elsewhere, or made up: whole, with its own times. Nothing is sent for it and no rule fires. */
export interface Brought {
  subject: string;
  language: string | null;
  channel: string;
  inboxId: string;
  teamId: string;
  assigneeId: string | null;
  requesterId: string;
  person: Addressee;
  startedAt: Date;
  said: readonly SaidBefore[];
  ended?: { resolution: Resolution; at: Date } | undefined;
  wait?: { on: WaitsOn; until: Date; since: Date; reason: string } | undefined;
  remindedAt?: Date | undefined;
  reopened: boolean;
  thanks?: { words: string; at: Date } | undefined;
}

export interface SaidBefore {
  by: "customer" | "member" | "note";
  member?: { id: string; publicName: string } | undefined;
  text: string;
  at: Date;
  asks: boolean;
}
