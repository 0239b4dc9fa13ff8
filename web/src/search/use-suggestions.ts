import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { inboxesQuery, membersQuery, teamsQuery } from "../api/index.ts";
import { useNow } from "../ui/index.ts";
import { type Suggestion, suggestionsFor } from "./suggestions.ts";

const none: never[] = [];

/** How what is typed may go on, by the names of this company. */
export function useSuggestions(typed: string): Suggestion[] {
  const { data: teams = none } = useQuery(teamsQuery);
  const { data: members = none } = useQuery(membersQuery);
  const { data: inboxes = none } = useQuery(inboxesQuery);
  const today = dayOf(useNow());
  return useMemo(
    () =>
      suggestionsFor(typed, {
        teams: teams.map(({ name }) => name),
        members: members.map(({ name }) => name),
        inboxes: inboxes.map(({ name }) => name),
        today,
      }),
    [typed, teams, members, inboxes, today],
  );
}

function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
