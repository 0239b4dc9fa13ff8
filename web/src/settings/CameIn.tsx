import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../api/index.ts";
import { Button, Chip, EmptyState, ErrorNote, InboxIcon, Skeleton, Time } from "../ui/index.ts";
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
  if (mails.isError)
    return <ErrorNote title="The log did not open." problem={mails.error} retry={() => void mails.refetch()} />;
  if (!mails.data) return <Skeleton lines={4} />;
  const rows = mails.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    return (
      <EmptyState icon={<InboxIcon />} title="No mail has come in yet">
        Each mail that is accepted stands here for good, also one that could not be read.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="set-rows set-log">
        {rows.map((mail) => (
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
        ))}
      </ul>
      {mails.hasNextPage && (
        <div>
          <Button busy={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
            Earlier ones
          </Button>
        </div>
      )}
    </>
  );
}
