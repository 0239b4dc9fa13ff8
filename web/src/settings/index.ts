import { createLazyRoute } from "@tanstack/react-router";
import { Settings } from "./Settings.tsx";
import { SettingsRow } from "./SettingsRow.tsx";
import { SettingsSection } from "./SettingsSection.tsx";

export const settingsPage = createLazyRoute("/$slug/settings")({ component: Settings });
export const settingsSectionPage = createLazyRoute("/$slug/settings/$section")({ component: SettingsSection });
export const settingsRowPage = createLazyRoute("/$slug/settings/$section/$rowId")({ component: SettingsRow });
