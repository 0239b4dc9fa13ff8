import { useState } from "react";
import { problemsByField, problemWords } from "../forms/index.ts";
import { sayProblem } from "../ui/index.ts";
import { forgetSaved, tellSaved, tellSaving } from "./saved.ts";
import { useInTurn } from "./use-in-turn.ts";

export interface ChangeOptions<Row extends object> {
  row: Row;
  send: (change: Partial<Row>) => Promise<Row>;
  /** Takes what the server made of it. */
  show: (row: Row) => void;
}

export interface Changing<Row extends object> {
  /** The row as it will be. */
  value: Row;
  change: (change: Partial<Row>) => void;
  /** Why a field was refused. */
  problem: (name: keyof Row & string) => string | undefined;
}

/** Saves each change at once, shows it before it is saved, and offers the way back. A refusal stands at its field. */
export function useChange<Row extends object>({ row, send, show }: ChangeOptions<Row>): Changing<Row> {
  const [ahead, setAhead] = useState<Partial<Row>>({});
  const [problems, setProblems] = useState<Record<string, string>>({});
  const inTurn = useInTurn();

  async function save(change: Partial<Row>, before: Partial<Row>): Promise<void> {
    setAhead((others) => ({ ...others, ...change }));
    setProblems((others) => without(others, change));
    tellSaving();
    try {
      show(await inTurn(() => send(change)));
      tellSaved(() => giveBack(before));
    } catch (problem) {
      forgetSaved();
      setProblems((others) => ({ ...others, ...told(problem, change) }));
    } finally {
      setAhead((others) => without(others, change));
    }
  }

  async function giveBack(before: Partial<Row>): Promise<void> {
    try {
      show(await inTurn(() => send(before)));
    } catch (problem) {
      sayProblem(problem);
    }
  }

  return {
    value: { ...row, ...ahead },
    change: (change) => void save(change, pick(row, change)),
    problem: (name) => problems[name],
  };
}

/** A problem that names no field of ours belongs to what was just changed. */
function told(problem: unknown, change: object): Record<string, string> {
  const byField = problemsByField(problem);
  const named = Object.keys(byField).some((name) => Object.hasOwn(change, name));
  if (named) return byField;
  const [first = "it"] = Object.keys(change);
  return { [first]: problemWords(problem) };
}

function pick<Row extends object>(row: Row, change: Partial<Row>): Partial<Row> {
  const picked: Partial<Row> = {};
  for (const name in change) picked[name] = row[name];
  return picked;
}

function without<Kept extends object>(kept: Kept, gone: object): Kept {
  const left = { ...kept };
  for (const name in left) if (Object.hasOwn(gone, name)) delete left[name];
  return left;
}
