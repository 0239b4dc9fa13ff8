import type { Conversation, Person, Resolution } from "@manyhands/client";
import { useMemo } from "react";
import { call, useMe } from "../api/index.ts";
import { foresee, resolutionWords, shortName } from "../life/index.ts";
import { onDay } from "../time/index.ts";
import { useAct } from "./use-act.ts";

export interface Changes {
  assign: (member: Person | null) => void;
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
  const assign = (member: Person | null) => ({
    foresee: (item: Parameters<typeof foresee.assigned>[0]) => foresee.assigned(item, member),
    send: () => call("PUT /conversations/{id}/assignment", { params, body: { memberId: member?.id ?? null } }),
  });
  const reopen = {
    foresee: foresee.opened,
    send: () => call("POST /conversations/{id}/reopenings", { params, body: {} }),
  };
  const wake = { foresee: foresee.opened, send: () => call("DELETE /conversations/{id}/wait", { params }) };
  const spam = (is: boolean) => ({
    foresee: (item: Parameters<typeof foresee.asSpam>[0]) => foresee.asSpam(item, is),
    send: () => call(is ? "PUT /conversations/{id}/spam" : "DELETE /conversations/{id}/spam", { params }),
  });
  const trash = (is: boolean) => ({
    foresee: (item: Parameters<typeof foresee.inTrash>[0]) => foresee.inTrash(item, is),
    send: () => call(is ? "PUT /conversations/{id}/trash" : "DELETE /conversations/{id}/trash", { params }),
  });
  const same = <Row>(item: Row) => item;

  return {
    assign: (member) =>
      void act({
        id,
        ...assign(member),
        words: !member
          ? "Nobody has it now."
          : member.id === meId
            ? "You have it now."
            : `${shortName(member.name)} has it now.`,
        back: assign(conversation.assignee),
      }),
    putOff: (until, reason) =>
      void act({
        id,
        foresee: (item) => foresee.putOff(item, until.toISOString(), reason ?? null),
        send: () =>
          call("PUT /conversations/{id}/wait", {
            params,
            body: { on: "date", until: until.toISOString(), ...(reason && { reason }) },
          }),
        words: `It comes back ${onDay(until, new Date())}.`,
        back: wake,
      }),
    wake: () => void act({ id, ...wake, words: "It is your turn again." }),
    end: (resolution, more = {}) =>
      void act({
        id,
        foresee: (item) => foresee.ended(item, resolution, new Date()),
        send: () => call("PUT /conversations/{id}/resolution", { params, body: { resolution, ...more } }),
        words: resolution.startsWith("by_")
          ? `Solved: ${resolutionWords[resolution]}.`
          : `Closed: ${resolutionWords[resolution]}.`,
        back: reopen,
      }),
    reopen: () => void act({ id, ...reopen, words: "It is open again." }),
    spam: (is) => void act({ id, ...spam(is), words: is ? "Set aside as spam." : "It is no spam.", back: spam(!is) }),
    trash: (is) => void act({ id, ...trash(is), words: is ? "Thrown away." : "Taken back.", back: trash(!is) }),
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
