import { useQueryClient } from "@tanstack/react-query";
import { addressesQuery, mailsQuery } from "./queries.ts";
import { reach } from "./tour.ts";

/** After something was written on the phone: it stands there at once, and the line at the top goes on. */
export function useAfterWriting(slug: string, address: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    reach(slug, "written");
    void client.invalidateQueries({ queryKey: addressesQuery.queryKey });
    await client.invalidateQueries({ queryKey: mailsQuery(address).queryKey });
  };
}
