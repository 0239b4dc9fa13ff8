import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMe } from "../api/index.ts";
import { asidePiles, mailCountQuery, type Pile, piles, pilesQuery } from "../life/index.ts";
import { FindIcon, InboxIcon, Kbd, RightIcon, SettingsIcon, TeamIcon } from "../ui/index.ts";
import { openOverlay } from "./overlay.ts";
import { PersonMenu } from "./PersonMenu.tsx";
import { pileIcons } from "./pile-icons.ts";
import "./side-nav.css";
import { WorkspaceMenu } from "./WorkspaceMenu.tsx";

/** Piles whose number says something to do; of the others it would only grow. */
const counted = new Set(["my_turn", "unassigned", "waiting", "answered", "automatic"]);

export function SideNav({ slug }: { slug: string }) {
  const { data: piled } = useQuery(pilesQuery);
  const { data: mails } = useQuery(mailCountQuery);
  const counts: Record<string, number> = { ...piled, ...(mails && { automatic: mails.automatic + mails.forwarded }) };
  const me = useMe();
  return (
    <nav className="side" aria-label="Around">
      <WorkspaceMenu slug={slug} me={me} />
      <button type="button" className="side-find" onClick={() => openOverlay("palette")}>
        <FindIcon aria-hidden="true" />
        <span className="side-words cut">Find anything</span>
        <Kbd keys="Mod+k" />
      </button>
      <ul>
        {piles.map((pile) => (
          <PileLink
            key={pile.slug}
            slug={slug}
            pile={pile}
            count={counted.has(pile.view) ? counts[pile.view] : undefined}
          />
        ))}
        <li>
          <details className="side-aside">
            <summary>
              <RightIcon aria-hidden="true" />
              <span className="side-words">Spam and trash</span>
            </summary>
            <ul>
              {asidePiles.map((pile) => (
                <PileLink key={pile.slug} slug={slug} pile={pile} count={undefined} />
              ))}
            </ul>
          </details>
        </li>
      </ul>
      <ul>
        <li>
          <Link to="/$slug/customers" params={{ slug }} className="side-link">
            <TeamIcon aria-hidden="true" />
            <span className="side-words">Customers</span>
          </Link>
        </li>
        <li>
          <Link to="/$slug/settings" params={{ slug }} className="side-link">
            <SettingsIcon aria-hidden="true" />
            <span className="side-words">Settings</span>
          </Link>
        </li>
      </ul>
      <PersonMenu me={me} />
    </nav>
  );
}

function PileLink({ slug, pile, count }: { slug: string; pile: Pile; count: number | undefined }) {
  const Picture = pileIcons[pile.slug] ?? InboxIcon;
  return (
    <li>
      <Link to="/$slug/inbox/$view" params={{ slug, view: pile.slug }} className="side-link" title={pile.name}>
        <Picture aria-hidden="true" />
        <span className="side-words">{pile.name}</span>
        {count ? <span className="number side-count">{count}</span> : null}
      </Link>
    </li>
  );
}
