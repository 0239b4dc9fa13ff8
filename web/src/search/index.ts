export { Excerpt } from "./Excerpt.tsx";
export { searchPage } from "./pages.ts";
export { placeOf } from "./place-of.ts";
export { peekQuery } from "./queries.ts";
export { useSettled } from "./use-settled.ts";
export { useSuggestions } from "./use-suggestions.ts";
