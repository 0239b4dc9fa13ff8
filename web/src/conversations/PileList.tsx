import type { View } from "@manyhands/client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { type Pile, pileQuery } from "../life/index.ts";
import { classes, ErrorNote, Skeleton } from "../ui/index.ts";
import { ChosenBar } from "./ChosenBar.tsx";
import { choose, chooseNone, useChosen } from "./chosen.ts";
import { EmptyPile } from "./EmptyPile.tsx";
import { Row, rowHeight } from "./Row.tsx";
import { usePileKeys } from "./use-pile-keys.ts";

const readAheadRows = 12;

/** The conversations of one pile: live, drawn as far as they are seen, read on as one scrolls. */
export function PileList({ pile, view, slug }: { pile: Pile; view: View; slug: string }) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(pileQuery(view));
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const current = useParams({ strict: false, select: (params) => params.conversationId });
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 8,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const at = current === undefined ? -1 : items.findIndex(({ id }) => id === current);
  const chosen = useChosen();
  const chosenHere = useMemo(() => items.filter(({ id }) => chosen.has(id)).map(({ id }) => id), [items, chosen]);
  // What was chosen in one pile is not chosen in another.
  useEffect(() => chooseNone, []);
  usePileKeys({ items, at, slug, pile: pile.slug });

  useEffect(() => {
    if (at < 0) return;
    rows.scrollToIndex(at, { align: "auto" });
    // Whoever goes through the list by keys keeps the focus in it.
    const frame = requestAnimationFrame(() => {
      if (!document.activeElement?.classList.contains("row")) return;
      const row = scroller.current?.querySelector(`[data-row="${current}"]`);
      if (row instanceof HTMLElement) row.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [at, rows, current]);
  const shown = rows.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown > items.length - readAheadRows) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, lastShown, items.length, fetchNextPage]);

  if (error && !data)
    return <ErrorNote title={`${pile.name} could not be read.`} problem={error} retry={() => void refetch()} />;
  if (!data) return <LoadingRows />;
  if (items.length === 0) return <EmptyPile pile={pile} slug={slug} />;
  return (
    <>
      {chosenHere.length > 0 && <ChosenBar ids={chosenHere} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside */}
      <div className={classes("rows", chosenHere.length > 0 && "rows-choosing")} ref={scroller} onKeyDown={moveFocus}>
        <ol style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start, key }) => {
            const item = items[index];
            return item ? (
              <li
                key={key}
                style={{ translate: `0 ${start}px` }}
                aria-setsize={hasNextPage ? -1 : items.length}
                aria-posinset={index + 1}
              >
                <input
                  type="checkbox"
                  className="row-choose"
                  tabIndex={-1}
                  aria-label={`Choose ${item.requester.name}, ${item.subject}`}
                  checked={chosen.has(item.id)}
                  onChange={() => choose(item.id)}
                />
                <Row item={item} slug={slug} pile={pile.slug} current={index === at} />
              </li>
            ) : null;
          })}
        </ol>
      </div>
    </>
  );
}

function LoadingRows() {
  return (
    <div className="rows">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} face />
      ))}
    </div>
  );
}

/** Arrow keys go from row to row, as in any list; Enter opens, as with any link. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(".row")];
  const at = links.findIndex((link) => link.contains(document.activeElement));
  const next = at < 0 ? undefined : links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
