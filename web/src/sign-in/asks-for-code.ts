import { ApiProblem } from "@manyhands/client";

/** Whether the first step is made, and a code is asked for now. */
export function asksForCode(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.code === "second_step";
}
