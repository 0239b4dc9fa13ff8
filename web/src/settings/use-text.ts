import type { Text } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/index.ts";
import { problemWords } from "../forms/index.ts";
import { forgetSaved, tellSaved, tellSaving } from "./saved.ts";
import { useInTurn } from "./use-in-turn.ts";

/** Says a text in the company's words, or in ours again; either can be undone. */
export function useText({ key, override }: Text, language: string) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const params = { key, language };
  const inTurn = useInTurn();

  async function put(body: string | null): Promise<void> {
    if (body === null) await call("DELETE /texts/{key}/{language}", { params });
    else await call("PUT /texts/{key}/{language}", { params, body: { body } });
    await client.invalidateQueries({ queryKey: ["texts"] });
  }

  async function change(body: string | null): Promise<void> {
    setProblem(undefined);
    tellSaving();
    try {
      await inTurn(() => put(body));
      tellSaved(() => inTurn(() => put(override)));
    } catch (thrown) {
      forgetSaved();
      setProblem(problemWords(thrown));
    }
  }

  return { problem, save: (body: string) => void change(body), restore: () => void change(null) };
}
