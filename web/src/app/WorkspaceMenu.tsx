import type { Me } from "@manyhands/client";
import { DownIcon, Mark, Menu, MenuItem } from "../ui/index.ts";

/** The company whose workspace this is; with several, the way from one to another. */
export function WorkspaceMenu({ slug, me }: { slug: string; me: Me }) {
  const here = me.workspaces.find((one) => one.slug === slug);
  const name = here?.name ?? slug;
  if (me.workspaces.length < 2) {
    return (
      <p className="side-company">
        <Mark name={name} />
        <span className="side-words cut">{name}</span>
      </p>
    );
  }
  return (
    <Menu
      label="Workspaces"
      side="bottom-start"
      trigger={(ways) => (
        <button type="button" className="side-company" {...ways}>
          <Mark name={name} />
          <span className="side-words cut">{name}</span>
          <DownIcon aria-hidden="true" />
        </button>
      )}
    >
      <WorkspaceChoices slug={slug} me={me} />
    </Menu>
  );
}

/** The companies where one is a member, as choices of a menu. */
export function WorkspaceChoices({ slug, me }: { slug: string; me: Me }) {
  return me.workspaces.map((one) => (
    <MenuItem
      key={one.id}
      checked={one.slug === slug}
      icon={<Mark name={one.name} size={20} />}
      onChoose={() => location.assign(`/${one.slug}`)}
    >
      {one.name}
    </MenuItem>
  ));
}
