import type { ConversationEvent, Message } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { membersQuery, teamsQuery } from "../api/index.ts";
import { eventWords } from "./event-words.ts";
import { type Entry, timeline } from "./timeline.ts";

/** What was said and what happened, with colleagues by their names; undefined until it is read. */
export function useTimeline(
  messages: readonly Message[] | undefined,
  events: readonly ConversationEvent[],
): Entry[] | undefined {
  const { data: members } = useQuery(membersQuery);
  const { data: teams } = useQuery(teamsQuery);
  return useMemo(() => {
    const names = {
      member: (id: string) => members?.find((member) => member.id === id)?.name ?? "a colleague",
      team: (id: string) => teams?.find((team) => team.id === id)?.name ?? "another team",
    };
    return messages && timeline(messages, events, (event) => eventWords(event, names));
  }, [messages, events, members, teams]);
}
