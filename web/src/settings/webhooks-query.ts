import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/index.ts";

export const webhooksQuery = queryOptions({
  queryKey: ["webhooks"],
  queryFn: ({ signal }) => call("GET /webhooks", { signal }),
  refetchInterval: 10_000,
});
