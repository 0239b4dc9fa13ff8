import type { ConversationItem } from "@manyhands/client";
import { describe, expect, test } from "vitest";
import { mergePile, type Pages } from "./merge.ts";

function row(id: string, hour: number, change: Partial<ConversationItem> = {}): ConversationItem {
  const at = `2026-11-24T${String(hour).padStart(2, "0")}:00:00.000Z`;
  return {
    id,
    reference: id,
    subject: `The matter of ${id}`,
    state: "open",
    turn: "ours",
    resolution: null,
    assignee: null,
    team: { id: "t", name: "Support" },
    inbox: { id: "i", name: "Support", address: "support@halden.example" },
    requester: { id: "c", name: "Ama Mensah", kind: "external", address: "ama@example.org" },
    channel: "email",
    version: 1,
    createdAt: at,
    lastMessageAt: at,
    lastMessage: { kind: "inbound", author: "Ama Mensah", preview: "" },
    next: { kind: "nobody_yet", at: null, reason: null },
    wakesAt: null,
    unansweredSince: at,
    reopenedCount: 0,
    heldCount: 0,
    unseenThanks: false,
    unseen: true,
    spam: false,
    trashed: false,
    ...change,
  };
}

const isOpen = (item: ConversationItem) => item.state === "open";
const ids = ({ pages }: Pages) => pages.map((page) => page.items.map(({ id }) => id));
const pile = (nextCursor: string | null = null): Pages => ({
  pages: [
    { items: [row("e", 15), row("d", 14)], nextCursor: "after d" },
    { items: [row("c", 13), row("b", 12)], nextCursor },
  ],
  pageParams: [null, "after d"],
});

describe("a pile that changes while it is looked at", () => {
  test("what comes in stands on top", () =>
    expect(ids(mergePile(pile(), [row("f", 16)], isOpen))).toEqual([
      ["f", "e"],
      ["d", "c", "b"],
    ]));

  test("what is written to again moves up", () =>
    expect(ids(mergePile(pile(), [row("b", 16, { version: 2 })], isOpen)).flat()).toEqual(["b", "e", "d", "c"]));

  test("what left the pile is gone", () =>
    expect(ids(mergePile(pile(), [row("d", 14, { version: 2, state: "answered" })], isOpen)).flat()).toEqual([
      "e",
      "c",
      "b",
    ]));

  test("an older version than the known one changes nothing", () => {
    const known = mergePile(pile(), [row("d", 14, { version: 5 })], isOpen);
    expect(mergePile(known, [row("d", 14, { version: 4, state: "answered" })], isOpen)).toEqual(known);
  });

  test("the same version may say that it was seen", () => {
    const merged = mergePile(pile(), [row("d", 14, { unseen: false })], isOpen);
    expect(merged.pages[0]?.items[1]?.unseen).toBe(false);
  });

  test("what stands below the loaded rows waits for its page", () => {
    expect(ids(mergePile(pile("after b"), [row("a", 3)], isOpen)).flat()).toEqual(["e", "d", "c", "b"]);
    expect(ids(mergePile(pile(null), [row("a", 3)], isOpen)).flat()).toEqual(["e", "d", "c", "b", "a"]);
  });

  test("an empty pile takes its first", () =>
    expect(
      ids(mergePile({ pages: [{ items: [], nextCursor: null }], pageParams: [null] }, [row("a", 3)], isOpen)),
    ).toEqual([["a"]]));

  test("what changes nothing is the same object, so that nothing is drawn again", () => {
    const before = pile();
    expect(mergePile(before, [row("z", 16, { state: "closed" })], isOpen).pages).toBe(before.pages);
  });
});
