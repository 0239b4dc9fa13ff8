import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Button, EmptyState, ErrorNote, FindIcon, Skeleton } from "../ui/index.ts";
import { HitRow } from "./HitRow.tsx";
import { searchQuery } from "./queries.ts";

/** A page may come short where the search went far back for it: so many are asked for by themselves. */
const shownMin = 10;
const pagesByItselfMax = 20;

/** What was found, newest first. */
export function Hits({ typed, slug }: { typed: string; slug: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery({
    ...searchQuery(typed),
    placeholderData: keepPreviousData,
  });
  const hits = data?.pages.flatMap((page) => page.items) ?? [];
  const goesOn = hasNextPage && hits.length < shownMin && (data?.pages.length ?? 0) < pagesByItselfMax;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage && !isPlaceholderData) void fetchNextPage();
  }, [goesOn, isFetchingNextPage, isPlaceholderData, fetchNextPage]);

  if (typed.trim() === "") return <HowToFind />;
  if (error) return <ErrorNote title="It could not be searched for." problem={error} retry={() => void refetch()} />;
  if (!data) return [0, 1, 2, 3].map((row) => <Skeleton key={row} lines={3} />);
  if (hits.length === 0 && !goesOn && !hasNextPage) {
    return (
      <EmptyState icon={<FindIcon />} title={`Nothing is found for “${typed.trim()}”.`}>
        Try fewer words, a part of a name, or leave out a filter. Only what you may see is searched.
      </EmptyState>
    );
  }
  return (
    <section aria-label="What was found" aria-busy={isPlaceholderData}>
      <p className="unseen" role="status">
        {hits.length} {hits.length === 1 ? "message" : "messages"} found{hasNextPage ? ", and more" : ""}
      </p>
      <ol className="hits">
        {hits.map((hit) => (
          <HitRow key={hit.message.id} hit={hit} slug={slug} />
        ))}
      </ol>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {goesOn ? "Looking further back" : "Show more"}
        </Button>
      )}
    </section>
  );
}

function HowToFind() {
  return (
    <EmptyState icon={<FindIcon />} title="Everything that was ever said.">
      Words in any of their forms, “words in a row”, part of a name, a phone number however it is written, a file.
      Narrow it down with the filters above.
    </EmptyState>
  );
}
