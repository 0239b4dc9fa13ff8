import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMe } from "../api/index.ts";
import { asidePiles, piles, pilesQuery, thanksQuery } from "../life/index.ts";
import {
  FindIcon,
  InboxIcon,
  Menu,
  MenuItem,
  MenuLabel,
  MenuLine,
  MoreIcon,
  SettingsIcon,
  TeamIcon,
} from "../ui/index.ts";
import { openOverlay } from "./overlay.ts";
import { PersonChoices } from "./PersonChoices.tsx";
import { pileIcons } from "./pile-icons.ts";
import "./tabs.css";
import { WorkspaceChoices } from "./WorkspaceMenu.tsx";

const inBar = new Set(["my-turn", "unassigned", "answered"]);

/** The way around on a phone: at the bottom, under the thumb. */
export function Tabs({ slug }: { slug: string }) {
  const { data: counts } = useQuery(pilesQuery);
  const { data: thanks } = useQuery(thanksQuery);
  const unseenThanks = thanks?.some(({ seen }) => !seen) ?? false;
  const me = useMe();
  const navigate = useNavigate();
  return (
    <nav className="tabs" aria-label="Piles">
      {piles
        .filter((pile) => inBar.has(pile.slug))
        .map((pile) => {
          const Picture = pileIcons[pile.slug] ?? InboxIcon;
          const count = pile.view === "my_turn" || pile.view === "unassigned" ? counts?.[pile.view] : undefined;
          return (
            <Link key={pile.slug} to="/$slug/inbox/$view" params={{ slug, view: pile.slug }}>
              <Picture aria-hidden="true" />
              {pile.name}
              {count ? <span className="tabs-count number">{count}</span> : null}
            </Link>
          );
        })}
      <button type="button" onClick={() => openOverlay("palette")}>
        <FindIcon aria-hidden="true" />
        Find
      </button>
      <Menu
        label="More"
        side="top-end"
        trigger={(ways) => (
          <button type="button" {...ways}>
            <MoreIcon aria-hidden="true" />
            More
            {unseenThanks && (
              <i className="tabs-mark">
                <span className="unseen">, new words of thanks</span>
              </i>
            )}
          </button>
        )}
      >
        {[...piles.filter((pile) => !inBar.has(pile.slug)), ...asidePiles].map((pile) => {
          const Picture = pileIcons[pile.slug] ?? InboxIcon;
          return (
            <MenuItem
              key={pile.slug}
              icon={<Picture />}
              onChoose={() => void navigate({ to: "/$slug/inbox/$view", params: { slug, view: pile.slug } })}
            >
              {pile.name}
            </MenuItem>
          );
        })}
        <MenuLine />
        <MenuItem icon={<TeamIcon />} onChoose={() => void navigate({ to: "/$slug/customers", params: { slug } })}>
          Customers
        </MenuItem>
        <MenuItem icon={<SettingsIcon />} onChoose={() => void navigate({ to: "/$slug/settings", params: { slug } })}>
          Settings
        </MenuItem>
        {me.workspaces.length > 1 && (
          <>
            <MenuLabel>Workspaces</MenuLabel>
            <WorkspaceChoices slug={slug} me={me} />
          </>
        )}
        <PersonChoices keys={false} />
      </Menu>
    </nav>
  );
}
