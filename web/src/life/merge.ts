import type { ConversationItem, ConversationList } from "@manyhands/client";

export interface Pages {
  pages: ConversationList[];
  pageParams: unknown[];
}

/** The newer of two rows of one conversation. Of the same version the given one stands: it may differ in what only this reader has seen. */
export function newer<Row extends { version: number }>(known: Row, given: Row): Row {
  return given.version < known.version ? known : given;
}

/** Newest first, and by id where two came in the same moment: the order in which the server pages. */
export function newestFirst(a: ConversationItem, b: ConversationItem): number {
  if (a.lastMessageAt !== b.lastMessageAt) return a.lastMessageAt < b.lastMessageAt ? 1 : -1;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

/**
 * A pile after some of its conversations changed: what left it is gone, what came in stands where it belongs. A row that would
 * stand below all loaded ones waits for its page, unless there is no further page.
 */
export function mergePile(
  { pages, pageParams }: Pages,
  given: readonly ConversationItem[],
  isHere: (item: ConversationItem) => boolean,
): Pages {
  const known = pages.flatMap((page) => page.items);
  const more = pages.at(-1)?.nextCursor ?? null;
  const lastKnown = known.at(-1);
  const byId = new Map(known.map((item) => [item.id, item]));
  let changed = false;
  for (const item of given) {
    const before = byId.get(item.id);
    const after = before ? newer(before, item) : item;
    if (before && after === before) continue;
    const stays = isHere(after);
    if (!before && (!stays || (more !== null && lastKnown && newestFirst(after, lastKnown) > 0))) continue;
    changed = true;
    if (stays) byId.set(item.id, after);
    else byId.delete(item.id);
  }
  if (!changed) return { pages, pageParams };
  return { pages: inPages([...byId.values()].sort(newestFirst), pages), pageParams };
}

/** The rows in as many pages as before, so that reading on goes on from the same cursors. */
function inPages(items: ConversationItem[], pages: readonly ConversationList[]): ConversationList[] {
  let from = 0;
  return pages.map(({ items: before, nextCursor }, index) => {
    const to = index === pages.length - 1 ? items.length : from + before.length;
    const part = items.slice(from, to);
    from = to;
    return { items: part, nextCursor };
  });
}
