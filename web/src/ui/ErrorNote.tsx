import { CircleAlert } from "lucide-react";
import { Button } from "./Button.tsx";
import "./states.css";

/** What went wrong, where it went wrong, with the way to try again. */
export function ErrorNote({ problem, retry, title }: { problem: unknown; retry?: () => void; title?: string }) {
  const words = problem instanceof Error ? problem.message : "This did not work. Try again.";
  return (
    <div className="error-note" role="alert">
      <CircleAlert aria-hidden="true" />
      <div>
        {title && <b>{title}</b>}
        <p>{words}</p>
      </div>
      {retry && (
        <Button size="small" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}
