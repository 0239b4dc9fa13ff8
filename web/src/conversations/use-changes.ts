import type { Conversation, Person, Resolution } from "@manyhands/client";
import { useMemo } from "react";
import { call, useMe } from "../api/index.ts";
import { foresee, resolutionWords, shortName } from "../life/index.ts";
import { onDay } from "../time/index.ts";
import {
  assignDeed,
  handOverDeed,
  putOffDeed,
  reopenDeed,
  spamDeed,
  takeBackDeed,
  trashDeed,
  wakeDeed,
} from "./deeds.ts";
import { useAct } from "./use-act.ts";

export interface Changes {
  assign: (member: Person | null) => void;
  handOver: (team: Conversation["team"], word: string) => void;
  putOff: (until: Date, reason?: string) => void;
  wake: () => void;
  end: (resolution: Resolution, more?: { reason?: string; messageId?: string }) => void;
  reopen: () => void;
  spam: (spam: boolean) => void;
  trash: (trashed: boolean) => void;
  agree: (person: { name: string; address: string }) => void;
  join: (mailId: string) => void;
  separate: (mailId: string) => void;
}

/** Everything a member may do to one conversation besides writing in it, each with its way back. */
export function useChanges(conversation: Conversation): Changes {
  const act = useAct();
  const meId = useMe().member.id;
  return useMemo(() => changesOf(conversation, act, meId), [conversation, act, meId]);
}

function changesOf(conversation: Conversation, act: ReturnType<typeof useAct>, meId: string): Changes {
  const { id } = conversation;
  const params = { id };
  const same = <Row>(item: Row) => item;

  return {
    assign: (member) =>
      void act({
        id,
        ...assignDeed(id, member),
        words: !member
          ? "Nobody has it now."
          : member.id === meId
            ? "You have it now."
            : `${shortName(member.name)} has it now.`,
        back: assignDeed(id, conversation.assignee),
      }),
    handOver: ({ id: teamId, name }, word) =>
      void act({
        id,
        ...handOverDeed(id, { id: teamId, name }, word),
        words: `${name} has it now.`,
        back: takeBackDeed(id, conversation),
      }),
    putOff: (until, reason = "") =>
      void act({
        id,
        ...putOffDeed(id, until, reason),
        words: `It comes back ${onDay(until, new Date())}.`,
        back: wakeDeed(id),
      }),
    wake: () => void act({ id, ...wakeDeed(id), words: "It is your turn again." }),
    end: (resolution, more = {}) =>
      void act({
        id,
        foresee: (item) => foresee.ended(item, resolution, new Date()),
        send: () => call("PUT /conversations/{id}/resolution", { params, body: { resolution, ...more } }),
        words: resolution.startsWith("by_")
          ? `Solved: ${resolutionWords[resolution]}.`
          : `Closed: ${resolutionWords[resolution]}.`,
        back: reopenDeed(id),
      }),
    reopen: () => void act({ id, ...reopenDeed(id), words: "It is open again." }),
    spam: (is) =>
      void act({
        id,
        ...spamDeed(id, is),
        words: is ? "Set aside as spam." : "It is no spam.",
        back: spamDeed(id, !is),
      }),
    trash: (is) =>
      void act({ id, ...trashDeed(id, is), words: is ? "Thrown away." : "Taken back.", back: trashDeed(id, !is) }),
    agree: (person) =>
      void act({
        id,
        foresee: same,
        send: () => call("PUT /conversations/{id}/participants", { params, body: person }),
        words: `${person.name || person.address} is on it now.`,
      }),
    join: (mailId) =>
      void act({
        id,
        foresee: same,
        send: async () => void (await call("POST /mails/{id}/joining", { params: { id: mailId } })),
        words: "Joined: it stands in the conversation.",
      }),
    separate: (mailId) =>
      void act({
        id,
        foresee: same,
        send: async () => void (await call("POST /mails/{id}/separating", { params: { id: mailId } })),
        words: "Separated: it has a conversation of its own.",
      }),
  };
}
