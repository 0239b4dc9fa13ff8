import { Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { type Command, listenToKeys, useCommands } from "../commands/index.ts";
import { piles } from "../life/index.ts";
import { FindIcon, HelpIcon, InboxIcon, undoNewest } from "../ui/index.ts";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { openOverlay, useOverlay } from "./overlay.ts";
import { SideNav } from "./SideNav.tsx";
import "./shell.css";
import { Tabs } from "./Tabs.tsx";
import { useLive } from "./use-live.ts";

const Beside = lazy(async () => ({ default: (await import("../mailbox/index.ts")).Beside }));
const TryNext = lazy(async () => ({ default: (await import("../mailbox/index.ts")).TryNext }));
const loadPalette = async () => ({ default: (await import("./Palette.tsx")).Palette });
const Palette = lazy(loadPalette);
const ThanksPlace = lazy(async () => ({ default: (await import("./ThanksPlace.tsx")).ThanksPlace }));
const KeyHelp = lazy(async () => ({ default: (await import("./KeyHelp.tsx")).KeyHelp }));

/** One workspace: the way around on the left, and what is open beside it. */
export function Shell() {
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const overlay = useOverlay();
  useLive(slug);
  useEffect(listenToKeys, []);
  useIdle(loadPalette);
  useGeneralCommands(slug);
  return (
    <div className="app">
      <a className="skip" href="#main">
        Skip to the conversations
      </a>
      <div className="app-top">
        <OfflineBanner />
        <Suspense>
          <TryNext />
        </Suspense>
      </div>
      <Suspense>
        <Beside />
      </Suspense>
      <SideNav slug={slug} />
      <main id="main" className="app-main" tabIndex={-1}>
        <Outlet />
      </main>
      <Tabs slug={slug} />
      <Suspense>
        {overlay === "palette" && <Palette />}
        {overlay === "keys" && <KeyHelp />}
        {overlay === "thanks" && <ThanksPlace slug={slug} />}
      </Suspense>
    </div>
  );
}

const goKeys: Record<string, string> = {
  "my-turn": "g m",
  unassigned: "g t",
  waiting: "g w",
  answered: "g n",
  resolved: "g r",
  closed: "g c",
  all: "g a",
};

function useGeneralCommands(slug: string): void {
  const navigate = useNavigate();
  const commands = useMemo<Command[]>(
    () => [
      {
        id: "palette",
        words: "Find or do anything",
        group: "Anywhere",
        keys: "Mod+k",
        whileTyping: true,
        onlyKey: true,
        run: () => openOverlay("palette"),
      },
      {
        id: "find",
        words: "Find",
        group: "Anywhere",
        keys: "/",
        icon: <FindIcon />,
        onlyKey: true,
        run: () => openOverlay("palette"),
      },
      {
        id: "help",
        words: "Keys and help",
        group: "Anywhere",
        keys: "?",
        icon: <HelpIcon />,
        run: () => openOverlay("keys"),
      },
      { id: "undo", words: "Undo the last thing", group: "Anywhere", keys: "z", run: () => void undoNewest() },
      ...piles.map(
        (pile): Command => ({
          id: `go-${pile.slug}`,
          words: pile.name,
          group: "Go to",
          ...(goKeys[pile.slug] && { keys: goKeys[pile.slug] }),
          icon: <InboxIcon />,
          run: () => void navigate({ to: "/$slug/inbox/$view", params: { slug, view: pile.slug } }),
        }),
      ),
      {
        id: "go-customers",
        words: "Customers",
        group: "Go to",
        keys: "g u",
        run: () => void navigate({ to: "/$slug/customers", params: { slug } }),
      },
      {
        id: "go-search",
        words: "Find in everything that was said",
        group: "Go to",
        keys: "g f",
        icon: <FindIcon />,
        run: () => void navigate({ to: "/$slug/search", params: { slug } }),
      },
      {
        id: "go-settings",
        words: "Settings",
        group: "Go to",
        keys: "g s",
        run: () => void navigate({ to: "/$slug/settings", params: { slug } }),
      },
    ],
    [slug, navigate],
  );
  useCommands(commands);
}

/** Fetches what will be wanted soon, when the browser has nothing else to do. */
function useIdle(load: () => Promise<unknown>): void {
  const [fetched, setFetched] = useState(false);
  useEffect(() => {
    if (fetched) return;
    const timer = setTimeout(() => {
      setFetched(true);
      load().catch(() => {});
    }, 1_500);
    return () => clearTimeout(timer);
  }, [fetched, load]);
}
