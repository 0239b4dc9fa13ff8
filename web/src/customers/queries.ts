import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../api/index.ts";

const historyShown = 50;
const ordersShown = 20;
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

/** What they bought or hold with us, newest first. */
export function ordersQuery(id: string) {
  return queryOptions({
    queryKey: ["customer", id, "orders"],
    queryFn: async ({ signal }) =>
      (await call("GET /orders", { query: { customerId: id, limit: ordersShown }, signal })).items,
  });
}

/** What colleagues wrote down of them, newest first. */
export function notesQuery(id: string) {
  return queryOptions({
    queryKey: ["customer", id, "notes"],
    queryFn: async ({ signal }) => (await call("GET /customers/{id}/notes", { params: { id }, signal })).items,
  });
}

/** Who may be the same person. */
export function likelySameQuery(id: string) {
  return queryOptions({
    queryKey: ["customer", id, "likely-same"],
    queryFn: async ({ signal }) => (await call("GET /customers/{id}/likely-same", { params: { id }, signal })).items,
  });
}

export const companiesQuery = queryOptions({
  queryKey: ["companies"],
  queryFn: async ({ signal }) => (await call("GET /companies", { signal })).items,
});

export function companyQuery(id: string) {
  return queryOptions({
    queryKey: ["company", id],
    queryFn: ({ signal }) => call("GET /companies/{id}", { params: { id }, signal }),
  });
}

export function peopleQuery(companyId: string) {
  return queryOptions({
    queryKey: ["company", companyId, "people"],
    queryFn: async ({ signal }) => (await call("GET /customers", { query: { companyId, limit: 100 }, signal })).items,
  });
}

export function mattersQuery(companyId: string) {
  return queryOptions({
    queryKey: ["company", companyId, "matters"],
    queryFn: async ({ signal }) =>
      (await call("GET /conversations", { query: { companyId, limit: historyShown }, signal })).items,
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
