import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { CalendarClock, Fingerprint, History, KeyRound, Rewind, ScrollText, Type, Webhook } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { inboxesQuery } from "../api/index.ts";
import { AddIcon, CompanyIcon, FindIcon, InboxIcon, MyTurnIcon, PersonIcon, TeamIcon, TextInput } from "../ui/index.ts";
import { type Found, findSettings } from "./find.ts";
import { type PageName, pages } from "./sections.ts";
import "./nav.css";

const icons: Record<PageName, ReactNode> = {
  profile: <MyTurnIcon aria-hidden="true" />,
  security: <Fingerprint aria-hidden="true" />,
  workspace: <CompanyIcon aria-hidden="true" />,
  members: <PersonIcon aria-hidden="true" />,
  teams: <TeamIcon aria-hidden="true" />,
  inboxes: <InboxIcon aria-hidden="true" />,
  texts: <Type aria-hidden="true" />,
  "mail-log": <ScrollText aria-hidden="true" />,
  "look-back": <Rewind aria-hidden="true" />,
  "api-keys": <KeyRound aria-hidden="true" />,
  hours: <CalendarClock aria-hidden="true" />,
  webhooks: <Webhook aria-hidden="true" />,
  "audit-trail": <History aria-hidden="true" />,
};

/** The way around the settings, and their search. */
export function SettingsNav() {
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const [typed, setTyped] = useState("");
  const found = findSettings(typed);
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);

  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Escape") setTyped("");
    if (event.key === "ArrowDown") list.current?.querySelector("a")?.focus();
    const [first] = found;
    if (event.key !== "Enter" || !first) return;
    setTyped("");
    void navigate({
      to: "/$slug/settings/$section",
      params: { slug, section: first.page },
      hash: first.anchor,
    });
  }

  return (
    <nav className="set-nav" aria-label="Settings">
      <h2>Settings</h2>
      <search className="set-find">
        <FindIcon aria-hidden="true" />
        <TextInput
          type="search"
          aria-label="Search settings"
          placeholder="Search settings"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={keyDown}
        />
      </search>
      <div ref={list} className="set-nav-list">
        {typed.trim() === "" ? (
          <Around slug={slug} />
        ) : (
          <FoundList slug={slug} found={found} typed={typed} chosen={() => setTyped("")} />
        )}
      </div>
    </nav>
  );
}

function Around({ slug }: { slug: string }) {
  return (
    <>
      {(["You", "The company"] as const).map((group) => (
        <div key={group}>
          <p className="set-nav-group">{group}</p>
          <ul>
            {pages
              .filter((page) => page.group === group)
              .map((page) => (
                <li key={page.name}>
                  <Link
                    to="/$slug/settings/$section"
                    params={{ slug, section: page.name }}
                    activeOptions={{ exact: true }}
                  >
                    {icons[page.name]}
                    {page.title}
                  </Link>
                  {page.name === "inboxes" && <InboxLinks slug={slug} />}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function InboxLinks({ slug }: { slug: string }) {
  const { data: inboxes } = useQuery(inboxesQuery);
  const names = shortNames((inboxes ?? []).map(({ address }) => address));
  return (
    <ul className="set-nav-below">
      {inboxes?.map((inbox, at) => (
        <li key={inbox.id}>
          <Link to="/$slug/settings/$section/$rowId" params={{ slug, section: "inboxes", rowId: inbox.id }}>
            <span className="cut" title={inbox.address}>
              {names[at]}
            </span>
          </Link>
        </li>
      ))}
      <li>
        <Link to="/$slug/settings/$section/$rowId" params={{ slug, section: "inboxes", rowId: "new" }}>
          <AddIcon aria-hidden="true" />
          Add an inbox
        </Link>
      </li>
    </ul>
  );
}

/** `support@` while nobody else is called so. */
function shortNames(addresses: string[]): string[] {
  const starts = addresses.map((address) => address.slice(0, address.indexOf("@") + 1) || address);
  return starts.map((start, at) =>
    starts.filter((other) => other === start).length > 1 ? (addresses[at] ?? start) : start,
  );
}

function FoundList({
  slug,
  found,
  typed,
  chosen,
}: {
  slug: string;
  found: Found[];
  typed: string;
  chosen: () => void;
}) {
  if (found.length === 0) {
    return <p className="set-nav-none">Nothing is called “{typed.trim()}”. Try another word for it.</p>;
  }
  return (
    <ul aria-label="Found">
      {found.map(({ page, pageTitle, title, anchor }) => (
        <li key={anchor}>
          <Link
            to="/$slug/settings/$section"
            params={{ slug, section: page }}
            hash={anchor}
            onClick={chosen}
            activeOptions={{ exact: true, includeHash: true }}
          >
            {icons[page]}
            <span>
              {title}
              {title !== pageTitle && <small>{pageTitle}</small>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
