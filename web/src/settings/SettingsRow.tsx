import { useParams } from "@tanstack/react-router";
import { InboxPage } from "./InboxPage.tsx";
import { NewInboxPage } from "./NewInboxPage.tsx";
import { NoSuchPage } from "./SettingsSection.tsx";
import { TextsPage } from "./TextsPage.tsx";
import { WebhookPage } from "./WebhookPage.tsx";

/** One row of a page: an inbox, a text. */
export function SettingsRow() {
  const { slug, section, rowId } = useParams({ from: "/$slug/settings/$section/$rowId" });
  if (section === "texts") return <TextsPage chosen={rowId} />;
  if (section === "webhooks") return <WebhookPage key={rowId} id={rowId} />;
  if (section !== "inboxes") return <NoSuchPage slug={slug} />;
  return rowId === "new" ? <NewInboxPage /> : <InboxPage key={rowId} id={rowId} />;
}
