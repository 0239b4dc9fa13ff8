import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/index.ts";

export const addressesQuery = queryOptions({
  queryKey: ["mailbox", "addresses"],
  queryFn: async ({ signal }) => (await call("GET /mailbox/addresses", { signal })).items,
  retry: false,
});

export function mailsQuery(address: string) {
  return queryOptions({
    queryKey: ["mailbox", "mails", address],
    queryFn: async ({ signal }) => (await call("GET /mailbox/mails", { query: { address }, signal })).items,
    enabled: address !== "",
  });
}

export const statesKey = ["mailbox", "states"];
