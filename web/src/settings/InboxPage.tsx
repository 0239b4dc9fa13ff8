import type { Inbox } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { call, inboxesQuery } from "../api/index.ts";
import { EmptyState, InboxIcon } from "../ui/index.ts";
import { AcknowledgementSection } from "./AcknowledgementSection.tsx";
import { AsksSection } from "./AsksSection.tsx";
import { FetchingSection } from "./FetchingSection.tsx";
import { InboxNameSection } from "./InboxNameSection.tsx";
import { InboxTeamSection } from "./InboxTeamSection.tsx";
import { Loaded } from "./Loaded.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { ProofSection } from "./ProofSection.tsx";
import { SendersSection } from "./SendersSection.tsx";
import { SendingSection } from "./SendingSection.tsx";
import { useChange } from "./use-change.ts";

/** One inbox: its name and address, who answers, and what becomes of what comes in. */
export function InboxPage({ id }: { id: string }) {
  const inboxes = useQuery(inboxesQuery);
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const readOnly = useReadOnly();
  const inbox = inboxes.data?.find((each) => each.id === id);
  if (inboxes.data && !inbox) {
    return (
      <EmptyState
        icon={<InboxIcon />}
        title="This inbox is not here."
        action={
          <Link
            to="/$slug/settings/$section"
            params={{ slug, section: "inboxes" }}
            className="button button-fill button-usual"
          >
            All inboxes
          </Link>
        }
      >
        It may have been put away, or the link lost a part on its way.
      </EmptyState>
    );
  }
  return (
    <Page title={inbox?.address ?? "Inbox"} kicker="Inboxes" readOnly={readOnly}>
      <Loaded of={inboxes}>{() => inbox && <Sections key={inbox.id} row={inbox} />}</Loaded>
    </Page>
  );
}

function Sections({ row }: { row: Inbox }) {
  const client = useQueryClient();
  const show = (changed: Inbox) =>
    client.setQueryData(inboxesQuery.queryKey, (all: Inbox[] | undefined) =>
      all?.map((other) => (other.id === changed.id ? changed : other)),
    );
  const inbox = useChange<Inbox>({
    row,
    send: (change) => call("PATCH /inboxes/{id}", { params: { id: row.id }, body: change }),
    show,
  });
  return (
    <>
      <InboxNameSection inbox={inbox} />
      <InboxTeamSection inbox={inbox} />
      <FetchingSection inbox={inbox.value} />
      <AcknowledgementSection inbox={inbox.value} />
      <AsksSection inbox={inbox} />
      <SendersSection inbox={inbox} />
      <SendingSection inbox={inbox} show={show} />
      <ProofSection inbox={inbox.value} />
    </>
  );
}
