import { useParams } from "@tanstack/react-router";
import { NoSuchPage } from "./SettingsSection.tsx";

export function SettingsRow() {
  const { slug } = useParams({ from: "/$slug/settings/$section/$rowId" });
  return <NoSuchPage slug={slug} />;
}
