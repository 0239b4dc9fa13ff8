import { ApiProblem } from "@manyhands/client";
import { createRootRoute, createRoute, redirect } from "@tanstack/react-router";
import { enterWorkspace, meQuery, queryClient, workspaceNow } from "../api/index.ts";
import { NotHere } from "./NotHere.tsx";
import { PageProblem } from "./PageProblem.tsx";
import { Root } from "./Root.tsx";
import { Shell } from "./Shell.tsx";

/** The two places that everything hangs from: the page itself, and one company's workspace in it. */

export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotHere, errorComponent: PageProblem });

export const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/$slug",
  beforeLoad: async ({ params, location }) => {
    // What was read of another workspace, and who one is there, is not so here.
    if (workspaceNow() !== undefined && workspaceNow() !== params.slug) queryClient.clear();
    enterWorkspace(params.slug);
    const me = await signedIn(location.href);
    const here = me.workspaces.find(({ slug }) => slug === params.slug);
    if (!here) throw redirect({ to: "/" });
    if (here.needsSecondFactor) throw redirect({ href: `/second-factor?next=${encodeURIComponent(location.href)}` });
  },
  component: Shell,
});

export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: async () => {
    const me = await signedIn("/");
    const first = me.workspaces[0];
    if (!first) throw redirect({ to: "/welcome" });
    throw redirect({ to: "/$slug/inbox/$view", params: { slug: first.slug, view: "my-turn" } });
  },
});

async function signedIn(wanted: string) {
  try {
    return await queryClient.ensureQueryData(meQuery);
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) {
      throw redirect({ to: "/sign-in", search: wanted === "/" ? {} : { next: wanted } });
    }
    throw problem;
  }
}
