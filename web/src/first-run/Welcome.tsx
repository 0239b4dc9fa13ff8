import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { call } from "../api/index.ts";
import { problemWords } from "../forms/index.ts";
import { Front, searched, useTitle } from "../sign-in/index.ts";
import { KeyboardIcon, Skeleton } from "../ui/index.ts";
import { type PageName, pages } from "./answers.ts";
import { Choose } from "./Choose.tsx";
import { Facts } from "./Facts.tsx";
import { SetUpCompany } from "./SetUpCompany.tsx";
import { SetUpFrame } from "./SetUpFrame.tsx";

/** What a newcomer sees after the set-up link that stands in the terminal. */
export function Welcome() {
  useTitle("Welcome");
  const key = searched("key") ?? "";
  const page = usePage();
  const navigate = useNavigate();
  const place = useQuery({
    queryKey: ["set-up", key],
    queryFn: ({ signal }) => call("GET /set-up", { query: { key }, signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const go = useCallback(
    (to: PageName | null) => void navigate({ to: "/welcome", search: { key, ...(to && { page: to }) } }),
    [navigate, key],
  );

  if (place.isPending) {
    return (
      <SetUpFrame>
        <Skeleton lines={4} />
      </SetUpFrame>
    );
  }
  if (place.isError) return <NotWelcome problem={place.error} retry={() => void place.refetch()} />;
  return (
    <SetUpFrame note="This link works once, until somebody owns the place." foot={<Facts place={place.data} />}>
      {page ? (
        <SetUpCompany setUpKey={key} page={page} go={go} />
      ) : (
        <Choose setUpKey={key} hasDemo={place.data.hasDemo} setUp={() => go("you")} />
      )}
    </SetUpFrame>
  );
}

function usePage(): PageName | undefined {
  const search: Record<string, unknown> = useSearch({ strict: false });
  return pages.find((page) => page === search.page);
}

function NotWelcome({ problem, retry }: { problem: unknown; retry: () => void }) {
  return (
    <Front title="This set-up link does not open">
      <div className="front-note" role="alert">
        <span className="front-note-wrong" aria-hidden="true">
          <KeyboardIcon />
        </span>
        <p>{problemWords(problem)}</p>
      </div>
      <p className="front-lead">
        While nobody owns the place, the terminal in which Manyhands was started shows the link that works.
      </p>
      <div className="front-next">
        <Link to="/sign-in" className="button button-fill button-large">
          Sign in
        </Link>
        <button type="button" className="button button-line button-large" onClick={retry}>
          Try this link again
        </button>
      </div>
    </Front>
  );
}
