import { queryOptions } from "@tanstack/react-query";
import { call } from "./call.ts";

const rarelyMs = 5 * 60_000;

export const membersQuery = queryOptions({
  queryKey: ["members"],
  queryFn: async ({ signal }) => (await call("GET /members", { signal })).items,
  staleTime: rarelyMs,
});

export const teamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: async ({ signal }) => (await call("GET /teams", { signal })).items,
  staleTime: rarelyMs,
});

export const inboxesQuery = queryOptions({
  queryKey: ["inboxes"],
  queryFn: async ({ signal }) => (await call("GET /inboxes", { signal })).items,
  staleTime: rarelyMs,
});
