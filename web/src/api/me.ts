import type { Me, SignedIn } from "@manyhands/client";
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { call } from "./call.ts";

/** Who is signed in, with their role and workspaces. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => call("GET /me", { signal }),
  staleTime: 5 * 60_000,
});

/** Inside a workspace: its route has read it, and let in only a member. */
export function useMe(): Me {
  const me = useSuspenseQuery(meQuery).data;
  if (!isHere(me)) throw new Error("You are not a member of this workspace any more. Sign in again, or ask its owner.");
  return me;
}

function isHere(me: SignedIn): me is Me {
  return me.member !== null && me.role !== null;
}
