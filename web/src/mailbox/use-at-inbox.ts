import { useRouterState } from "@tanstack/react-router";

/** The phone stands beside the inbox: settings and customers have the whole width. */
export function useAtInbox(): boolean {
  return useRouterState({ select: ({ location }) => location.pathname.split("/")[2] === "inbox" });
}
