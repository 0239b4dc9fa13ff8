import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../api/index.ts";
import { Chip, EmptyState, InboxIcon, Time } from "../ui/index.ts";
import { LogList } from "./LogList.tsx";
import { inWords } from "./mail-words.ts";

export function CameIn() {
  const mails = useInfiniteQuery({
    queryKey: ["mail-log", "in"],
    queryFn: ({ pageParam, signal }) =>
      call("GET /mails", { query: { limit: 25, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: 10_000,
  });
  return (
    <LogList
      mails={mails}
      empty={
        <EmptyState icon={<InboxIcon />} title="No mail has come in yet">
          Each mail that is accepted stands here for good, also one that could not be read.
        </EmptyState>
      }
      row={(mail) => (
        <li key={mail.id}>
          <Chip tone={inWords(mail.state).tone}>{inWords(mail.state).words}</Chip>
          <div className="set-row-words">
            <b>{mail.subject || "(no subject)"}</b>
            <small>
              from {mail.from.name ? `${mail.from.name}, ` : ""}
              {mail.from.address}
            </small>
          </div>
          <div className="set-row-ways">
            <Time at={mail.receivedAt} />
          </div>
        </li>
      )}
    />
  );
}
