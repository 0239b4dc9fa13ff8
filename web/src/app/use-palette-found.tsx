import type { ConversationItem } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { call } from "../api/index.ts";
import { commandsNow, shownKeys } from "../commands/index.ts";
import { knownItems } from "../life/index.ts";
import { Face } from "../ui/index.ts";
import { best } from "./match.ts";
import { usePaletteSaid } from "./use-palette-said.tsx";

export interface Found {
  id: string;
  words: string;
  more?: string | undefined;
  /** A second line. */
  below?: ReactNode;
  icon?: ReactNode;
  keys?: string | undefined;
  run: () => void;
  /** In place of `run`: what is typed next, and the palette stays open. */
  typed?: string | undefined;
}

export interface FoundGroup {
  name: string;
  found: Found[];
}

export interface PaletteFound {
  groups: FoundGroup[];
  /** What was typed could not be searched for. */
  problem: Error | undefined;
  isSearching: boolean;
}

const shownMax = 7;

/** What fits what was typed: things to do here, conversations that are known, customers, and all that was ever said. */
export function usePaletteFound(typed: string): PaletteFound {
  const navigate = useNavigate();
  const client = useQueryClient();
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const [commands] = useState(() => commandsNow().filter(({ onlyKey }) => !onlyKey));
  const [items] = useState<ConversationItem[]>(() => knownItems(client));
  const search = typed.trim();
  const { data: customers = [] } = useQuery({
    queryKey: ["palette", search],
    queryFn: async ({ signal }) => (await call("GET /customers", { query: { search, limit: shownMax }, signal })).items,
    enabled: search.length > 1,
    placeholderData: (before) => before,
  });

  const said = usePaletteSaid(typed, slug);
  const groups = useMemo(() => {
    const groups = new Map<string, Found[]>();
    for (const command of best(commands, search, ({ words }) => words)) {
      const { id, words, group, icon, run } = command;
      groups.set(group, [...(groups.get(group) ?? []), { id, words, icon, keys: shownKeys(command), run }]);
    }
    if (search !== "") {
      const fitting = best(items, search, ({ subject, requester }) => `${requester.name} ${subject}`).slice(
        0,
        shownMax,
      );
      groups.set(
        "Conversations",
        fitting.map(({ id, requester, subject }) => ({
          id,
          words: subject,
          more: requester.name,
          icon: <Face name={requester.name} size={22} />,
          run: () =>
            void navigate({
              to: "/$slug/inbox/$view/$conversationId",
              params: { slug, view: "all", conversationId: id },
            }),
        })),
      );
    }
    if (search.length > 1) {
      groups.set(
        "Customers",
        customers.map(({ id, name, city }) => ({
          id,
          words: name,
          more: city ?? undefined,
          icon: <Face name={name} size={22} />,
          run: () => void navigate({ to: "/$slug/customers/$customerId", params: { slug, customerId: id } }),
        })),
      );
    }
    return [...groups].map(([name, found]) => ({ name, found }));
  }, [commands, items, customers, search, navigate, slug]);
  const all = typed.includes(":") ? [...said.groups, ...groups] : [...groups, ...said.groups];
  return { ...said, groups: all.filter(({ found }) => found.length > 0) };
}
