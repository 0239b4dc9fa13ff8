import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../api/index.ts";

/** While nobody has written here yet: what the mailbox of before tells. Later it is found under Settings. */
export function OfferLookBack({ slug }: { slug: string }) {
  const { data } = useQuery({
    queryKey: ["conversations", "any"],
    queryFn: ({ signal }) => call("GET /conversations", { query: { view: "all", limit: 1 }, signal }),
  });
  if (!data || data.items.length > 0) return null;
  return (
    <Link
      to="/$slug/settings/$section"
      params={{ slug, section: "look-back" }}
      className="button button-line button-usual"
    >
      Look back over your mailbox of before
    </Link>
  );
}
