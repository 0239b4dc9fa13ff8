import { ApiProblem } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { Excerpt, peekQuery, placeOf, useSettled, useSuggestions } from "../search/index.ts";
import { ChatIcon, FindIcon } from "../ui/index.ts";
import type { PaletteFound } from "./use-palette-found.tsx";

/** What was said with these words, the way to all of it, and filters that may come next. */
export function usePaletteSaid(typed: string, slug: string): PaletteFound {
  const navigate = useNavigate();
  const asked = useSettled(typed);
  const { data, error, isFetching } = useQuery({ ...peekQuery(asked), placeholderData: (before) => before });
  const suggestions = useSuggestions(typed);
  const groups = useMemo(() => {
    const words = typed.trim();
    if (words.length < 2) return [];
    const hits = (error ? [] : (data ?? [])).map((hit) => ({
      id: hit.message.id,
      words: hit.conversation.subject || "No subject",
      more: hit.message.author || hit.conversation.requester,
      below: <Excerpt excerpt={hit.excerpt} short />,
      icon: <ChatIcon aria-hidden="true" />,
      run: () => void navigate(placeOf(hit, slug)),
    }));
    const everything = {
      id: "search-everything",
      words: `Find “${words}” in everything that was said`,
      icon: <FindIcon aria-hidden="true" />,
      run: () => void navigate({ to: "/$slug/search", params: { slug }, search: { q: words } }),
    };
    const narrow = suggestions.map(({ words: filter, about, typed: next }) => ({
      id: `narrow-${filter}`,
      words: filter,
      more: about,
      run: () => {},
      typed: next,
    }));
    return [
      ...(typed.includes(":") ? [{ name: "Narrow it down", found: narrow }] : []),
      { name: "Said", found: [...hits, everything] },
    ];
  }, [typed, data, error, suggestions, navigate, slug]);
  // Who may not read conversations finds the rest as before.
  const problem = error instanceof ApiProblem && error.status === 403 ? undefined : (error ?? undefined);
  return { groups, problem, isSearching: isFetching };
}
