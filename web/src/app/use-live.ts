import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useMe } from "../api/index.ts";
import { hearOfItems, pilesQuery } from "../life/index.ts";
import { connect, type Frame, setConnected, setPresent, tellHeard, usesLive } from "../live/index.ts";

/** Keeps a workspace's piles and open conversations as they are on the server, for as long as it is open. */
export function useLive(slug: string): void {
  const client = useQueryClient();
  const meId = useMe().member.id;
  useEffect(() => {
    let before = false;
    function hear(frame: Frame): void {
      if (frame.type === "events") {
        hearOfItems(client, meId, frame.conversations);
        // What lies under Automatic; mails of conversations are told of by those.
        if (frame.events.some(({ kind }) => kind.startsWith("mail.")))
          void client.invalidateQueries({ queryKey: ["mails"] });
      }
      if (frame.type === "piles") client.setQueryData(pilesQuery.queryKey, frame.piles);
      if (frame.type === "presence") {
        setPresent(
          frame.conversationId,
          frame.people.filter(({ memberId }) => memberId !== meId),
        );
      }
      if (frame.type === "reset") void client.invalidateQueries();
      tellHeard(frame);
    }
    const live = connect({
      slug,
      onFrame: hear,
      onConnected: (connected) => {
        setConnected(connected);
        // What could not be read while nothing was reached is read now.
        if (connected && before) void client.refetchQueries({ predicate: ({ state }) => state.status === "error" });
        before = true;
      },
    });
    usesLive(live);
    return () => {
      usesLive(undefined);
      live.close();
    };
  }, [slug, client, meId]);
}
