import type { WaysToSignIn } from "@manyhands/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/index.ts";

export const waysQuery = queryOptions({
  queryKey: ["ways"],
  queryFn: ({ signal }) => call("GET /session/ways", { signal }),
});

/** Whether they may be changed now, without signing in again. */
export function mayChange({ isFresh, isWhole }: WaysToSignIn): boolean {
  return isFresh && isWhole;
}
