import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { ErrorNote } from "../ui/index.ts";

/** When a whole page cannot be drawn: what happened and the way to try again. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <main className="whole">
      <ErrorNote
        title="This page could not be opened."
        problem={error}
        retry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </main>
  );
}
