import { queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "../api/index.ts";

export const workspaceQuery = queryOptions({
  queryKey: ["workspace"],
  queryFn: ({ signal }) => call("GET /workspace", { signal }),
  staleTime: 5 * 60_000,
});

export function useWorkspace() {
  return useQuery(workspaceQuery).data;
}
