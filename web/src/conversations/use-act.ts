import type { Conversation, ConversationItem } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useMe } from "../api/index.ts";
import { applyItems, countsAfter, knownItem, pilesQuery } from "../life/index.ts";
import { say, sayProblem, type ToastOptions } from "../ui/index.ts";

export interface Act {
  id: string;
  /** What it will look like, shown at once. */
  foresee: (item: ConversationItem) => ConversationItem;
  send: () => Promise<Conversation | undefined | undefined>;
  /** What is said when it is done; nothing is said without. */
  words?: string;
  /** The way back, offered with the words. */
  back?: Omit<Act, "id" | "back">;
}

/** Does something to a conversation: shown at once, taken back in sight if the server refuses, undoable for a while. */
export function useAct(): (act: Act) => Promise<void> {
  const client = useQueryClient();
  const meId = useMe().member.id;
  return useCallback(
    async function perform(act: Act): Promise<void> {
      const { id, foresee, send, words, back } = act;
      const before = knownItem(client, id);
      const show = (from: ConversationItem, to: ConversationItem) => {
        client.setQueryData(pilesQuery.queryKey, (counts) => counts && countsAfter(counts, from, to, meId));
        applyItems(client, meId, [to]);
      };
      const after = before && foresee(before);
      if (before && after) show(before, after);
      const options: ToastOptions = back ? { undo: () => void perform({ ...back, id }) } : {};
      const unsay = words ? say(words, options) : undefined;
      try {
        const answer = await send();
        if (answer) applyItems(client, meId, [answer]);
      } catch (problem) {
        unsay?.();
        if (before && after) show(after, before);
        sayProblem(problem, () => void perform(act));
      }
      await client.invalidateQueries({ queryKey: ["conversation", id] });
    },
    [client, meId],
  );
}
