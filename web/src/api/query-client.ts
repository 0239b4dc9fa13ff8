import { ApiProblem } from "@manyhands/client";
import { QueryClient } from "@tanstack/react-query";

const triesMax = 3;
const freshMs = 30_000;
const keptMs = 10 * 60_000;

/** What was read is kept; the live connection changes it, so nothing is asked for again just because a window was looked at. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshMs,
      gcTime: keptMs,
      refetchOnWindowFocus: false,
      retry: (failures, problem) => failures < triesMax && !(problem instanceof ApiProblem && problem.status < 500),
    },
    // A change is tried now or refused now: nothing is sent hours later behind somebody's back.
    mutations: { networkMode: "always", retry: false },
  },
});
