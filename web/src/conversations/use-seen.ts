import type { Conversation } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call, useMe } from "../api/index.ts";
import { applyItems, foresee } from "../life/index.ts";

const seenAfterMs = 700;

/** After a moment in sight it is seen, up to this version: the dot goes, for this member alone. */
export function useSeen(conversation: Conversation): void {
  const client = useQueryClient();
  const meId = useMe().member.id;
  const { id, version, unseen, unseenThanks } = conversation;
  useEffect(() => {
    if (!unseen && !unseenThanks) return;
    const timer = setTimeout(() => {
      const known = client.getQueryData<Conversation>(["conversation", id]);
      if (known) applyItems(client, meId, [foresee.seen(known)]);
      call("PUT /conversations/{id}/seen", { params: { id }, body: { version } }).catch(() => {});
    }, seenAfterMs);
    return () => clearTimeout(timer);
  }, [client, id, meId, version, unseen, unseenThanks]);
}
