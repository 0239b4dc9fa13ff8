import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../api/index.ts";

const first: string | null = null;
const page = 20;
const peeked = 6;

/** Everything that was said, newest first. */
export function searchQuery(typed: string) {
  return infiniteQueryOptions({
    queryKey: ["search", typed],
    queryFn: ({ pageParam, signal }) =>
      call("GET /search", {
        query: { q: typed, limit: page, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: (last) => last.nextCursor,
    enabled: typed.trim().length > 0,
    // What cannot be meant is told at once, not after three more tries.
    retry: false,
    staleTime: 10_000,
  });
}

/** The newest few, for the palette. */
export function peekQuery(typed: string) {
  return queryOptions({
    queryKey: ["search", "peek", typed],
    queryFn: async ({ signal }) => (await call("GET /search", { query: { q: typed, limit: peeked }, signal })).items,
    enabled: typed.trim().length > 1,
    retry: false,
    staleTime: 10_000,
  });
}
