import { Link, useParams } from "@tanstack/react-router";
import { EmptyState, FindIcon } from "../ui/index.ts";
import { pageNamed } from "./sections.ts";
import { WorkspacePage } from "./WorkspacePage.tsx";

export function SettingsSection() {
  const { slug, section } = useParams({ from: "/$slug/settings/$section" });
  switch (pageNamed(section)?.name) {
    case "workspace":
      return <WorkspacePage />;
    default:
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
