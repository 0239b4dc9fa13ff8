import type { ConversationItem } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { type Command, useCommands } from "../commands/index.ts";
import { conversationQuery, messagesQuery } from "../life/index.ts";
import { choose } from "./chosen.ts";

export interface PileKeys {
  items: readonly ConversationItem[];
  /** Which of them is open; -1 for none. */
  at: number;
  slug: string;
  pile: string;
}

const prefetchAfterMs = 120;

/** j and k go from conversation to conversation; what stands next to the open one is read ahead. */
export function usePileKeys({ items, at, slug, pile }: PileKeys): void {
  const navigate = useNavigate();
  const client = useQueryClient();
  const wanted = useRef(at);
  useEffect(() => {
    wanted.current = at;
  }, [at]);

  const frame = useRef(0);
  const move = useCallback(
    (step: number) => {
      wanted.current = Math.max(0, Math.min(items.length - 1, wanted.current + step));
      // A key that is held down repeats faster than the screen: one step a frame is drawn.
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        const next = items[wanted.current];
        if (!next) return;
        const to = {
          to: "/$slug/inbox/$view/$conversationId",
          params: { slug, view: pile, conversationId: next.id },
        } as const;
        void navigate({ ...to, replace: at >= 0 });
      });
    },
    [items, navigate, slug, pile, at],
  );

  useEffect(() => {
    if (at < 0) return;
    const timer = setTimeout(() => {
      for (const near of [items[at + 1], items[at - 1]]) {
        if (!near) continue;
        void client.prefetchQuery(conversationQuery(near.id));
        void client.prefetchQuery(messagesQuery(near.id));
      }
    }, prefetchAfterMs);
    return () => clearTimeout(timer);
  }, [at, items, client]);

  const pick = useCallback(() => {
    const focused = document.activeElement?.getAttribute("data-row");
    const id = focused ?? items[at]?.id;
    if (id) choose(id);
  }, [items, at]);
  useCommands(
    useMemo<Command[]>(
      () => [
        { id: "next", words: "Next conversation", group: "Move", keys: "j", onlyKey: true, run: () => move(1) },
        {
          id: "previous",
          words: "Previous conversation",
          group: "Move",
          keys: "k",
          onlyKey: true,
          run: () => move(-1),
        },
        {
          id: "choose",
          words: "Choose it, to do one thing to several",
          group: "Move",
          keys: "x",
          run: pick,
        },
      ],
      [move, pick],
    ),
  );
}
