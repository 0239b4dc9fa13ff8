import type { MailboxMail } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useHeard } from "../live/index.ts";
import { announce } from "../ui/index.ts";
import { mailsQuery, statesKey } from "./queries.ts";
import { reach } from "./tour.ts";

/** An answer leaves after the time in which it can be taken back: so long we look again and again. */
const lookForMs = 25_000;
const lookEveryMs = 700;
const none: MailboxMail[] = [];

/** What lies in a customer's mailbox, within a second of what happens; `rings` counts what has come in meanwhile. */
export function useMailbox(slug: string, address: string) {
  const client = useQueryClient();
  const [lookUntil, setLookUntil] = useState(0);
  const query = useQuery({
    ...mailsQuery(address),
    refetchInterval: () => (Date.now() < lookUntil ? lookEveryMs : false),
  });
  useHeard((frame) => {
    if (frame.type !== "events" && frame.type !== "reset") return;
    setLookUntil(Date.now() + lookForMs);
    void client.invalidateQueries({ queryKey: mailsQuery(address).queryKey });
    void client.invalidateQueries({ queryKey: statesKey });
    if (frame.type !== "events") return;
    const said = frame.conversations.some(
      ({ resolution, requester }) => resolution === "confirmed" && requester.address === address,
    );
    if (said) reach(slug, "said");
  });
  const rings = useRings(slug, address, query.data);
  return { mails: query.data ?? none, query, rings };
}

/** Counts the mails that come in while the phone is looked at: nothing rings for what lay there before. */
function useRings(slug: string, address: string, mails: MailboxMail[] | undefined): number {
  const known = useRef<{ address: string; ids: Set<string> }>(undefined);
  const [rings, setRings] = useState(0);
  useEffect(() => {
    if (!mails) return;
    const before = known.current;
    known.current = { address, ids: new Set(mails.map(({ id }) => id)) };
    if (before?.address !== address) return;
    const come = mails.filter(({ id, direction }) => direction === "received" && !before.ids.has(id));
    const [newest] = come;
    if (!newest) return;
    setRings((count) => count + 1);
    announce(`The phone rings: ${newest.fromName || newest.fromAddress}.`);
    if (come.some(({ yesUrl }) => yesUrl !== null)) reach(slug, "answered");
  }, [slug, address, mails]);
  return rings;
}
