import type { ConversationState } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { call } from "../api/index.ts";
import { statesKey } from "./queries.ts";
import type { Thread } from "./threads.ts";

/** How the conversation stands that a thread belongs to; undefined until there is one, or it is known. */
export function useStateOf({ mails }: Thread): ConversationState | undefined {
  const id = mails.findLast(({ conversationId }) => conversationId)?.conversationId ?? "";
  const { data } = useQuery({
    queryKey: [...statesKey, id],
    queryFn: async ({ signal }) => (await call("GET /conversations/{id}", { params: { id }, signal })).state,
    enabled: id !== "",
  });
  return data;
}
