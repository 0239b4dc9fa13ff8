import { queryClient } from "../api/index.ts";
import { whereNext } from "./where-next.ts";

/** Goes on as whoever has just come in: nothing that was read as somebody else stays. */
export function goIn(wanted?: string | null): void {
  queryClient.clear();
  location.assign(whereNext(wanted));
}
