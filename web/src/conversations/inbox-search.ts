import { useSearch } from "@tanstack/react-router";

/** What the inbox's address says besides the pile and the conversation. */
export function useInboxSearch() {
  return useSearch({ from: "/$slug/inbox/$view" });
}
