import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/index.ts";

export const workspaceQuery = queryOptions({
  queryKey: ["workspace"],
  queryFn: ({ signal }) => call("GET /workspace", { signal }),
});
