import type { View } from "@manyhands/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../api/index.ts";

const firstPage = 60;
const first: string | null = null;

export function pileQuery(view: View) {
  return infiniteQueryOptions({
    queryKey: ["pile", view],
    queryFn: ({ pageParam, signal }) =>
      call("GET /conversations", {
        query: { view, limit: firstPage, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: (last) => last.nextCursor,
  });
}

export const pilesQuery = queryOptions({
  queryKey: ["piles"],
  queryFn: ({ signal }) => call("GET /piles", { signal }),
});

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: ["conversation", id],
    queryFn: ({ signal }) => call("GET /conversations/{id}", { params: { id }, signal }),
  });
}

const messagesMax = 100;
const eventsMax = 500;

/** All that was said, oldest first: page after page, as a conversation is read from its beginning. */
export function messagesQuery(id: string) {
  return queryOptions({
    queryKey: ["conversation", id, "messages"],
    queryFn: async ({ signal }) => {
      const all = [];
      let cursor: string | null = null;
      do {
        const query: { limit: number; cursor?: string } = { limit: messagesMax, ...(cursor !== null && { cursor }) };
        const page = await call("GET /conversations/{id}/messages", { params: { id }, query, signal });
        all.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return all;
    },
  });
}

export function eventsQuery(id: string) {
  return queryOptions({
    queryKey: ["conversation", id, "events"],
    queryFn: async ({ signal }) =>
      (await call("GET /conversations/{id}/events", { params: { id }, query: { limit: eventsMax }, signal })).items,
  });
}

export const mailCountQuery = queryOptions({
  queryKey: ["mails", "count"],
  queryFn: ({ signal }) => call("GET /mails/count", { signal }),
  refetchInterval: 60_000,
});
