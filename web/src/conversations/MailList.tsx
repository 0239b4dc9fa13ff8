import type { MailItem } from "@manyhands/client";
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { call } from "../api/index.ts";
import {
  AutomaticIcon,
  Button,
  EmptyState,
  ErrorNote,
  Face,
  Menu,
  MenuItem,
  MoreIcon,
  Skeleton,
  say,
  sayProblem,
  Time,
} from "../ui/index.ts";
import "./mail-list.css";

const first: string | null = null;
const page = 50;

function automaticQuery() {
  return infiniteQueryOptions({
    queryKey: ["mails", "automatic"],
    queryFn: ({ pageParam, signal }) =>
      call("GET /mails", {
        query: { state: "automatic,held", limit: page, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** What is held beside a conversation stands in that conversation. */
function standsHere({ state, conversationId }: MailItem): boolean {
  return state !== "held" || conversationId === null;
}

/** Mails that machines sent, and customers' mails that a colleague forwarded: each can become a conversation. */
export function MailList({ slug }: { slug: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(automaticQuery());
  const mails = data?.pages.flatMap((part) => part.items.filter(standsHere)) ?? [];
  if (error && !data)
    return <ErrorNote title="Automatic mails could not be read." problem={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton face lines={3} />;
  if (mails.length === 0 && !hasNextPage) {
    return (
      <EmptyState icon={<AutomaticIcon />} title="No automatic mail.">
        Newsletters, receipts and notices come here instead of the inbox. Nothing is thrown away.
      </EmptyState>
    );
  }
  return (
    <div className="rows mails">
      <ol>
        {mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} slug={slug} />
        ))}
      </ol>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}

function MailRow({ mail, slug }: { mail: MailItem; slug: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const opening = useMutation({
    mutationFn: (always: boolean) => call("POST /mails/{id}/opening", { params: { id: mail.id }, body: { always } }),
    onSuccess: (opened, always) => {
      void client.invalidateQueries({ queryKey: ["mails"] });
      if (always) say(`Mails from ${mail.from.address} open a conversation from now on.`);
      void navigate({
        to: "/$slug/inbox/$view/$conversationId",
        params: { slug, view: "unassigned", conversationId: opened.conversationId },
      });
    },
    onError: (problem) => sayProblem(problem),
  });
  const { from, subject, receivedAt, reason, preview, proposedSender: wrote } = mail;
  const name = from.name || from.address;
  return (
    <li className="mail-row">
      <Face name={name} size={30} square />
      <div>
        <p className="row-top">
          <b className="cut">{name}</b>
          <Time at={receivedAt} />
        </p>
        <p className="cut">{subject || "No subject"}</p>
        <p className={wrote ? "mail-why" : "mail-why cut"}>
          {wrote ? `${name} forwarded it. Look whether ${wrote.address} really wrote it.` : reason}
        </p>
        {preview && <p className="mail-preview">{preview}</p>}
        <div className="mail-acts">
          <Button size="small" busy={opening.isPending} onClick={() => opening.mutate(false)}>
            {wrote ? `Open for ${wrote.name || wrote.address}` : "Make it a conversation"}
          </Button>
          {!wrote && <Always mail={mail} onChoose={() => opening.mutate(true)} />}
        </div>
      </div>
    </li>
  );
}

function Always({ mail, onChoose }: { mail: MailItem; onChoose: () => void }) {
  return (
    <Menu
      label="More for this mail"
      trigger={(ways) => (
        <button
          type="button"
          className="button button-plain button-icon button-small"
          aria-label={`More for “${mail.subject}”`}
          {...ways}
        >
          <MoreIcon aria-hidden="true" />
        </button>
      )}
    >
      <MenuItem hint={`Also whatever ${mail.from.address} sends later`} onChoose={onChoose}>
        Always make it a conversation
      </MenuItem>
    </Menu>
  );
}
