import { RiskIcon } from "../ui/index.ts";
import { problemWords } from "./problems.ts";
import "./forms.css";

/** What is wrong with a form as a whole, above its button. */
export function FormProblem({ problem }: { problem: unknown }) {
  if (!problem) return null;
  return (
    <p className="form-problem" role="alert">
      <RiskIcon aria-hidden="true" />
      <span>{problemWords(problem)}</span>
    </p>
  );
}
