import { ApiProblem } from "@manyhands/client";

/** Which field is wrong, and the sentence that says why: as the server found it. */
export function problemsByField(problem: unknown): Record<string, string> {
  if (!(problem instanceof ApiProblem)) return {};
  const { fields, field } = problem.details;
  if (typeof field === "string") return { [field]: problem.message };
  if (typeof fields !== "object" || fields === null) return {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, words]) => (typeof words === "string" ? [[name, words]] : [])),
  );
}

/** One sentence for a problem, plain also where something between us answered without one. */
export function problemWords(problem: unknown): string {
  if (problem instanceof ApiProblem && problem.status === 429 && problem.code === "unknown") {
    return "That was tried too often, so we pause it to keep guessers out. Wait a few minutes and try again.";
  }
  return problem instanceof Error ? problem.message : "This did not work. Try again.";
}
