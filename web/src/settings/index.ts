import { createLazyRoute } from "@tanstack/react-router";

export const settingsPage = createLazyRoute("/$slug/settings")({ component: () => null });
export const settingsSectionPage = createLazyRoute("/$slug/settings/$section")({ component: () => null });
export const settingsRowPage = createLazyRoute("/$slug/settings/$section/$rowId")({ component: () => null });
