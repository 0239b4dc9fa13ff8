import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../api/index.ts";

const historyShown = 20;
const page = 50;
const first: string | null = null;

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ["customer", id],
    queryFn: ({ signal }) => call("GET /customers/{id}", { params: { id }, signal }),
  });
}

/** What else they brought, newest first. */
export function historyQuery(id: string) {
  return queryOptions({
    queryKey: ["customer", id, "history"],
    queryFn: async ({ signal }) =>
      (await call("GET /conversations", { query: { requesterId: id, limit: historyShown }, signal })).items,
  });
}

export function customersQuery(search: string) {
  return infiniteQueryOptions({
    queryKey: ["customers", search],
    queryFn: ({ pageParam, signal }) =>
      call("GET /customers", {
        query: { limit: page, ...(search && { search }), ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: (last) => last.nextCursor,
  });
}
