import type { ReactNode } from "react";
import { Button, ErrorNote, Skeleton } from "../ui/index.ts";

interface Pages<Row> {
  data: { pages: { items: Row[] }[] } | undefined;
  error: Error | null;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

export interface LogListProps<Row> {
  /** An infinite query. */
  mails: Pages<Row>;
  /** What is shown while nothing is there. */
  empty: ReactNode;
  row: (mail: Row) => ReactNode;
}

/** A log of mails, newest first, read on as it is wanted. */
export function LogList<Row>({ mails, empty, row }: LogListProps<Row>) {
  if (mails.error)
    return <ErrorNote title="The log did not open." problem={mails.error} retry={() => void mails.refetch()} />;
  if (!mails.data) return <Skeleton lines={4} />;
  const rows = mails.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return empty;
  return (
    <>
      <ul className="set-rows set-log">{rows.map(row)}</ul>
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
