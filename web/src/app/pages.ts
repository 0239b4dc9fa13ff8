import { createRoute } from "@tanstack/react-router";
import { rootRoute, workspaceRoute } from "./places.ts";

/**
 * The pages around the inbox, each loaded when it is first opened. A page is a lazy route that its folder's index exports:
 * `export const signInPage = createLazyRoute("/sign-in")({ component: SignIn })`. New addresses are added here.
 */
export const aroundRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: "/sign-in" }).lazy(() =>
    import("../sign-in/index.ts").then((page) => page.signInPage),
  ),
  createRoute({ getParentRoute: () => rootRoute, path: "/sign-in/link" }).lazy(() =>
    import("../sign-in/index.ts").then((page) => page.linkPage),
  ),
  createRoute({ getParentRoute: () => rootRoute, path: "/sign-in/return" }).lazy(() =>
    import("../sign-in/index.ts").then((page) => page.returnPage),
  ),
  createRoute({ getParentRoute: () => rootRoute, path: "/second-factor" }).lazy(() =>
    import("../sign-in/index.ts").then((page) => page.secondFactorPage),
  ),
  createRoute({ getParentRoute: () => rootRoute, path: "/invitation" }).lazy(() =>
    import("../sign-in/index.ts").then((page) => page.invitationPage),
  ),
  createRoute({ getParentRoute: () => rootRoute, path: "/reset" }).lazy(() =>
    import("../sign-in/index.ts").then((page) => page.resetPage),
  ),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/welcome",
    validateSearch: (search: Record<string, unknown>): { key?: string; page?: string } => ({
      ...(search.key !== undefined && { key: String(search.key) }),
      ...(typeof search.page === "string" && { page: search.page }),
    }),
  }).lazy(() => import("../first-run/index.ts").then((page) => page.welcomePage)),
];

const settingsRoute = createRoute({ getParentRoute: () => workspaceRoute, path: "settings" }).lazy(() =>
  import("../settings/index.ts").then((page) => page.settingsPage),
);

/** `/halden/settings`, `/halden/settings/inboxes`, `/halden/settings/inboxes/{id}`: drawn in the outlet of the first. */
export const settingsRoutes = settingsRoute.addChildren([
  createRoute({ getParentRoute: () => settingsRoute, path: "$section" }).lazy(() =>
    import("../settings/index.ts").then((page) => page.settingsSectionPage),
  ),
  createRoute({ getParentRoute: () => settingsRoute, path: "$section/$rowId" }).lazy(() =>
    import("../settings/index.ts").then((page) => page.settingsRowPage),
  ),
]);
