import { createRoute, createRouter, redirect } from "@tanstack/react-router";
import { aroundRoutes, settingsRoutes } from "./pages.ts";
import { rootRoute, startRoute, workspaceRoute } from "./places.ts";

const workspaceStart = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/$slug/inbox/$view", params: { slug: params.slug, view: "my-turn" } });
  },
});

export interface InboxSearch {
  /** What is written: a new conversation. */
  write?: "new";
  /** What lies over or beside the conversation: the customer, or the page as the customer sees it. */
  beside?: "customer" | "page";
  /** A message that was found: it is scrolled to. */
  message?: string;
  /** The words by which it was found: they are marked. */
  mark?: string;
}

const inboxRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "inbox/$view",
  validateSearch: (search: Record<string, unknown>): InboxSearch => ({
    ...(search.write === "new" && { write: "new" }),
    ...((search.beside === "customer" || search.beside === "page") && { beside: search.beside }),
    ...(typeof search.message === "string" && { message: search.message }),
    ...(search.mark !== undefined && { mark: String(search.mark) }),
  }),
}).lazy(() => import("../conversations/index.ts").then((page) => page.inboxPage));

const conversationRoute = createRoute({ getParentRoute: () => inboxRoute, path: "$conversationId" }).lazy(() =>
  import("../conversations/index.ts").then((page) => page.conversationPage),
);

const searchRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "search",
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    search.q === undefined ? {} : { q: String(search.q) },
}).lazy(() => import("../search/index.ts").then((page) => page.searchPage));

const customersRoute = createRoute({ getParentRoute: () => workspaceRoute, path: "customers" }).lazy(() =>
  import("../customers/index.ts").then((page) => page.customersPage),
);

const customerRoute = createRoute({ getParentRoute: () => workspaceRoute, path: "customers/$customerId" }).lazy(() =>
  import("../customers/index.ts").then((page) => page.customerPage),
);

const companyRoute = createRoute({ getParentRoute: () => workspaceRoute, path: "companies/$companyId" }).lazy(() =>
  import("../customers/index.ts").then((page) => page.companyPage),
);

const tree = rootRoute.addChildren([
  startRoute,
  ...aroundRoutes,
  workspaceRoute.addChildren([
    workspaceStart,
    inboxRoute.addChildren([conversationRoute]),
    searchRoute,
    customersRoute,
    customerRoute,
    companyRoute,
    settingsRoutes,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: false,
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
