import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/index.ts";

/** The words of thanks that reached me, newest first. */
export const thanksQuery = queryOptions({
  queryKey: ["thanks"],
  queryFn: async ({ signal }) => (await call("GET /thanks", { signal })).items,
});
