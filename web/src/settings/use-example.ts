import type { Text } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { call } from "../api/index.ts";

/** How a text reads with the values of an example, while it is written. */
export function useExample(text: Text, typed: string): string {
  const body = useDeferredValue(typed.trim());
  const kept = text.override ?? text.default;
  const { data } = useQuery({
    queryKey: ["texts", "example", text.key, body],
    queryFn: async ({ signal }) =>
      (await call("POST /texts/preview", { body: { key: text.key, body }, signal })).example,
    enabled: body !== "" && body !== kept.trim(),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return body === kept.trim() ? text.example : (data ?? text.example);
}
