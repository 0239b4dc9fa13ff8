import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorNote, Skeleton } from "../ui/index.ts";

/** What was read, or its shape while it comes, or why it did not with the way to try again. */
export function Loaded<Read>({ of, children }: { of: UseQueryResult<Read>; children: (read: Read) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.isError)
    return <ErrorNote title="This could not be read." problem={of.error} retry={() => void of.refetch()} />;
  return <Skeleton lines={5} />;
}
