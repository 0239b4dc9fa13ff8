import { Link, useParams } from "@tanstack/react-router";
import { EmptyState, FindIcon } from "../ui/index.ts";
import { AuditPage } from "./AuditPage.tsx";
import { HoursPage } from "./HoursPage.tsx";
import { InboxesPage } from "./InboxesPage.tsx";
import { KeysPage } from "./KeysPage.tsx";
import { LookBackPage } from "./LookBackPage.tsx";
import { MailLogPage } from "./MailLogPage.tsx";
import { MembersPage } from "./MembersPage.tsx";
import { ProfilePage } from "./ProfilePage.tsx";
import { SecurityPage } from "./SecurityPage.tsx";
import { pageNamed } from "./sections.ts";
import { TeamsPage } from "./TeamsPage.tsx";
import { TextsPage } from "./TextsPage.tsx";
import { WebhooksPage } from "./WebhooksPage.tsx";
import { WorkspacePage } from "./WorkspacePage.tsx";

export function SettingsSection() {
  const { slug, section } = useParams({ from: "/$slug/settings/$section" });
  switch (pageNamed(section)?.name) {
    case "profile":
      return <ProfilePage />;
    case "security":
      return <SecurityPage />;
    case "workspace":
      return <WorkspacePage />;
    case "members":
      return <MembersPage />;
    case "teams":
      return <TeamsPage />;
    case "inboxes":
      return <InboxesPage />;
    case "texts":
      return <TextsPage chosen={undefined} />;
    case "look-back":
      return <LookBackPage />;
    case "mail-log":
      return <MailLogPage />;
    case "api-keys":
      return <KeysPage />;
    case "hours":
      return <HoursPage />;
    case "webhooks":
      return <WebhooksPage />;
    case "audit-trail":
      return <AuditPage />;
    case undefined:
      return <NoSuchPage slug={slug} />;
  }
}

export function NoSuchPage({ slug }: { slug: string }) {
  return (
    <EmptyState
      icon={<FindIcon />}
      title="There are no settings at this address."
      action={
        <Link to="/$slug/settings" params={{ slug }} className="button button-fill button-usual">
          All settings
        </Link>
      }
    >
      They may have been moved or removed. The search on the left finds them by other words too.
    </EmptyState>
  );
}
