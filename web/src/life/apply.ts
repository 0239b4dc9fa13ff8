import type { Conversation, ConversationItem, View } from "@manyhands/client";
import type { QueryClient } from "@tanstack/react-query";
import { belongs } from "./belongs.ts";
import { mergePile, newer, type Pages } from "./merge.ts";

const views: readonly View[] = [
  "my_turn",
  "unassigned",
  "waiting",
  "answered",
  "resolved",
  "closed",
  "all",
  "mine",
  "spam",
  "trash",
];

/** Puts changed conversations wherever they are shown: into and out of piles, and into the open one. */
export function applyItems(client: QueryClient, meId: string, items: readonly ConversationItem[]): void {
  for (const view of views) {
    client.setQueryData<Pages>(
      ["pile", view],
      (pile) => pile && mergePile(pile, items, (item) => belongs(view, item, meId)),
    );
  }
  for (const item of items) {
    client.setQueryData<Conversation>(["conversation", item.id], (known) => {
      if (!known || newer<ConversationItem>(known, item) === known) return known;
      return { ...known, ...item };
    });
  }
}

/** Conversations that others changed: besides the rows, what was said in an open one is read again. */
export function hearOfItems(client: QueryClient, meId: string, items: readonly ConversationItem[]): void {
  const grown = items.filter(({ id, version }) => {
    const known = client.getQueryData<Conversation>(["conversation", id]);
    return known !== undefined && known.version <= version;
  });
  applyItems(client, meId, items);
  if (items.some(({ unseenThanks }) => unseenThanks)) void client.invalidateQueries({ queryKey: ["thanks"] });
  for (const { id } of grown) void client.invalidateQueries({ queryKey: ["conversation", id] });
  const customers = new Set(items.map(({ requester }) => requester.id));
  for (const id of customers) void client.invalidateQueries({ queryKey: ["customer", id] });
}

/** What is known of a conversation, from the open one or from any pile. */
export function knownItem(client: QueryClient, id: string): ConversationItem | undefined {
  const open = client.getQueryData<Conversation>(["conversation", id]);
  if (open) return open;
  for (const view of views) {
    const pile = client.getQueryData<Pages>(["pile", view]);
    for (const page of pile?.pages ?? []) {
      const row = page.items.find((item) => item.id === id);
      if (row) return row;
    }
  }
  return undefined;
}

/** The counts beside the piles after one conversation changed, until the server says them. */
export function countsAfter(
  counts: Readonly<Record<string, number>>,
  before: ConversationItem,
  after: ConversationItem,
  meId: string,
): Record<string, number> {
  const next = { ...counts };
  for (const view of views) {
    const change = Number(belongs(view, after, meId)) - Number(belongs(view, before, meId));
    if (change !== 0 && next[view] !== undefined) next[view] = Math.max(0, next[view] + change);
  }
  return next;
}

/** Every conversation that this page knows, once. */
export function knownItems(client: QueryClient): ConversationItem[] {
  const all = new Map<string, ConversationItem>();
  for (const view of views) {
    const pile = client.getQueryData<Pages>(["pile", view]);
    for (const item of pile?.pages.flatMap((page) => page.items) ?? []) all.set(item.id, item);
  }
  return [...all.values()];
}
