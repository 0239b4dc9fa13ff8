import { useNavigate } from "@tanstack/react-router";
import { useInboxSearch } from "./inbox-search.ts";

type What = "customer" | "page";

/** What stands beside the conversation. It is part of the address, so that the way back closes it. */
export function useBeside(): { beside: What | undefined; show: (what: What | undefined) => void } {
  const navigate = useNavigate();
  const { beside } = useInboxSearch();
  const show = (what: What | undefined) =>
    void navigate({ to: ".", search: ({ beside: _, ...others }) => (what ? { ...others, beside: what } : others) });
  return { beside, show };
}
