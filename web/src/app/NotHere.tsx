import { Link } from "@tanstack/react-router";
import { EmptyState, FindIcon } from "../ui/index.ts";

export function NotHere() {
  return (
    <main className="whole">
      <EmptyState
        icon={<FindIcon />}
        title="There is nothing at this address."
        action={
          <Link to="/" className="button button-fill button-usual">
            Go to the inbox
          </Link>
        }
      >
        It may have been moved, or the link lost a part on its way.
      </EmptyState>
    </main>
  );
}
