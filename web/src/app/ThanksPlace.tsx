import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { call } from "../api/index.ts";
import { thanksQuery } from "../life/index.ts";
import { Button, Dialog, EmptyState, ErrorNote, Skeleton, ThanksIcon, Time } from "../ui/index.ts";
import { closeOverlay } from "./overlay.ts";
import "./thanks-place.css";

/** What customers said in thanks to me. Nobody else reads this list, and it measures nothing. */
export function ThanksPlace({ slug }: { slug: string }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(thanksQuery);
  const unseen = data?.some(({ seen }) => !seen) ?? false;
  useEffect(() => {
    if (!unseen) return;
    const forget = () =>
      client.setQueryData(thanksQuery.queryKey, (all) => all?.map((one) => ({ ...one, seen: true })));
    call("PUT /thanks/seen").then(forget, () => {});
  }, [unseen, client]);
  return (
    <Dialog
      title="Thanks"
      width={560}
      onClose={closeOverlay}
      foot={
        <Button look="fill" onClick={closeOverlay}>
          Done
        </Button>
      }
    >
      {error && !data && <ErrorNote problem={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={3} />}
      {data?.length === 0 && (
        <EmptyState icon={<ThanksIcon />} title="No words yet.">
          When a customer says that it is solved, they may add a word of thanks. It comes to you, and only you see this
          list.
        </EmptyState>
      )}
      <ul className="thanks-all">
        {data?.map(({ id, conversationId, words, customerName, subject, at }) => (
          <li key={id}>
            <blockquote dir="auto">{words}</blockquote>
            <p>
              {customerName},{" "}
              <Link
                to="/$slug/inbox/$view/$conversationId"
                params={{ slug, view: "all", conversationId }}
                onClick={closeOverlay}
              >
                {subject || "No subject"}
              </Link>
              <Time at={at} />
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
