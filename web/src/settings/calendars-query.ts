import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/index.ts";

export const calendarsQuery = queryOptions({
  queryKey: ["calendars"],
  queryFn: async ({ signal }) => (await call("GET /calendars", { signal })).items,
});
