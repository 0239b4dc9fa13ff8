import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { call } from "./call.ts";

/** Who is signed in, with their role and workspaces. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => call("GET /me", { signal }),
  staleTime: 5 * 60_000,
});

/** Inside a workspace: its route has read it before anything is drawn. */
export function useMe() {
  return useSuspenseQuery(meQuery).data;
}
