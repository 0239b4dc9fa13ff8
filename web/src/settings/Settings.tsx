import { Navigate, Outlet, useParams } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { classes } from "../ui/index.ts";
import { SettingsNav } from "./SettingsNav.tsx";
import "./settings.css";
import "./page.css";

const narrow = "(max-width: 760px)";

/** The settings: their way around on the left, one page beside it; on a phone one at a time. */
export function Settings() {
  const params = useParams({ strict: false });
  const isNarrow = useSyncExternalStore(hearNarrow, () => matchMedia(narrow).matches);
  const slug = params.slug ?? "";
  if (!params.section && !isNarrow) {
    return <Navigate to="/$slug/settings/$section" params={{ slug, section: "profile" }} replace />;
  }
  return (
    <div className={classes("set", !params.section && "set-start")}>
      <SettingsNav />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key, also where nothing in it can be changed */}
      <section className="set-main" aria-label="The settings chosen" tabIndex={0}>
        <Outlet />
      </section>
    </div>
  );
}

function hearNarrow(listener: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
