import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useTitle } from "../sign-in/index.ts";
import { BackIcon } from "../ui/index.ts";
import { SavedStatus } from "./SavedStatus.tsx";
import { forgetSaved } from "./saved.ts";

export interface PageProps {
  title: string;
  /** What it belongs to, above the title. */
  kicker?: string;
  lead?: ReactNode;
  /** Why nothing can be changed here; undefined where it can. */
  readOnly?: string | undefined;
  actions?: ReactNode;
  children: ReactNode;
}

/** One page of the settings: what it is about, what was saved last, and its sections. */
export function Page({ title, kicker, lead, readOnly, actions, children }: PageProps) {
  useTitle(`${title}, settings`);
  useEffect(() => forgetSaved, []);
  useFocusedAnchor();
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  return (
    <div className="set-page">
      <header className="set-head">
        <Link to="/$slug/settings" params={{ slug }} className="set-back" aria-label="All settings">
          <BackIcon />
        </Link>
        <div>
          {kicker && <p>{kicker}</p>}
          <h1>{title}</h1>
          {lead && <p className="set-lead">{lead}</p>}
        </div>
        {actions}
        <SavedStatus />
      </header>
      {readOnly && (
        <p className="set-read-only" role="note">
          {readOnly}
        </p>
      )}
      <fieldset className="set-sections" disabled={readOnly !== undefined}>
        {children}
      </fieldset>
    </div>
  );
}

/** Comes to the section that the address names, also when it was found by the search. */
function useFocusedAnchor(): void {
  useEffect(() => {
    const go = () => {
      const place = document.getElementById(location.hash.slice(1));
      place?.scrollIntoView({ block: "start" });
      place?.focus({ preventScroll: true });
    };
    go();
    addEventListener("hashchange", go);
    return () => removeEventListener("hashchange", go);
  }, []);
}
