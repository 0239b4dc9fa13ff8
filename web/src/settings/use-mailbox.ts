import type { FetchedMailbox, MailboxWish } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../api/index.ts";

const soonMs = 3_000;
const laterMs = 30_000;

/** Where the mail of an inbox is fetched, looked at again while something is about to change. */
export function useMailbox(inboxId: string) {
  const client = useQueryClient();
  const queryKey = ["inboxes", inboxId, "mailbox"];
  const params = { id: inboxId };
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await call("GET /inboxes/{id}/mailbox", { params, signal })).mailbox,
    refetchInterval: ({ state }) => (state.data && state.data.state !== "listening" ? soonMs : laterMs),
  });
  const show = (mailbox: FetchedMailbox | null): void => {
    client.setQueryData(queryKey, mailbox);
  };
  return {
    query,
    connect: async (body: MailboxWish) => show(await call("PUT /inboxes/{id}/mailbox", { params, body })),
    stop: async () => {
      await call("DELETE /inboxes/{id}/mailbox", { params });
      show(null);
    },
  };
}

/** The same mailbox once more, by the password that is kept. */
export function wishOf({ host, port, security, userName, folders, sentFolder }: FetchedMailbox): MailboxWish {
  return { host, port, security, userName, folders, sentFolder };
}
