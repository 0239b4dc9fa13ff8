import type { Inbox, Team } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { inboxesQuery, teamsQuery } from "../api/index.ts";
import { AddIcon, Chip, EmptyState, InboxIcon, NoteIcon, RightIcon } from "../ui/index.ts";
import { Loaded } from "./Loaded.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { Section } from "./Section.tsx";
import "./people.css";
import "./rows.css";

/** The ways in: one address each. */
export function InboxesPage() {
  const inboxes = useQuery(inboxesQuery);
  const { data: teams } = useQuery(teamsQuery);
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const add = useReadOnly() === undefined && (
    <Link
      to="/$slug/settings/$section/$rowId"
      params={{ slug, section: "inboxes", rowId: "new" }}
      className="button button-line button-usual"
    >
      <AddIcon aria-hidden="true" />
      Add an inbox
    </Link>
  );
  return (
    <Page title="Inboxes" lead="The addresses that customers write to." actions={add || undefined}>
      <Section name="inboxes.all">
        <Loaded of={inboxes}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState icon={<InboxIcon />} title="No inbox yet" action={add || undefined}>
                Customers write to an address. Name the first one, and their mail stands in front of a team.
              </EmptyState>
            ) : (
              <ul className="set-rows">
                {all.map((inbox) => (
                  <Row key={inbox.id} slug={slug} inbox={inbox} team={teams?.find(({ id }) => id === inbox.teamId)} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function Row({ slug, inbox, team }: { slug: string; inbox: Inbox; team: Team | undefined }) {
  return (
    <li>
      <span className="set-row-icon" aria-hidden="true">
        <InboxIcon />
      </span>
      <div className="set-row-words">
        <Link
          className="set-row-link"
          to="/$slug/settings/$section/$rowId"
          params={{ slug, section: "inboxes", rowId: inbox.id }}
        >
          <b>{inbox.address}</b>
        </Link>
        <small>
          {inbox.name}
          {team && ` · ${team.name}`}
        </small>
      </div>
      <div className="set-row-ways set-row-onward">
        {inbox.private && <Chip icon={<NoteIcon />}>Private</Chip>}
        <RightIcon aria-hidden="true" className="set-row-go" />
      </div>
    </li>
  );
}
