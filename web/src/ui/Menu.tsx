import { createContext, type KeyboardEvent, type ReactNode, type RefObject, useContext } from "react";
import { classes } from "./classes.ts";
import { Kbd } from "./Kbd.tsx";
import { Popover, type PopoverHandle, type PopoverProps, type PopoverTrigger } from "./Popover.tsx";

const Closing = createContext<() => void>(() => {});

export interface MenuProps {
  label: string;
  trigger: (ways: PopoverTrigger) => ReactNode;
  side?: NonNullable<PopoverProps["side"]>;
  children: ReactNode;
  handle?: RefObject<PopoverHandle | null>;
}

/** A menu of things to do: arrows, Home, End and first letters move in it. */
export function Menu({ label, trigger, side = "bottom-end", children, handle }: MenuProps) {
  return (
    <Popover label={label} trigger={trigger} side={side} kind="menu" className="menu" {...(handle && { handle })}>
      {(close) => (
        <Closing value={close}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the menu around it */}
          <div onKeyDown={move}>{children}</div>
        </Closing>
      )}
    </Popover>
  );
}

export interface MenuItemProps {
  icon?: ReactNode;
  children: ReactNode;
  hint?: ReactNode;
  shortcut?: string | undefined;
  /** One of several: shown as chosen or not. */
  checked?: boolean;
  disabled?: boolean;
  onChoose: () => void;
}

export function MenuItem({ icon, children, hint, shortcut, checked, disabled, onChoose }: MenuItemProps) {
  const close = useContext(Closing);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a menuitemradio is checked, a menuitem never is
    <button
      type="button"
      role={checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={checked}
      aria-disabled={disabled}
      className={classes("menu-item", checked && "menu-item-chosen")}
      onClick={() => {
        if (disabled) return;
        close();
        onChoose();
      }}
    >
      {icon}
      <span className="menu-words">
        {children}
        {hint && <small>{hint}</small>}
      </span>
      {shortcut && <Kbd keys={shortcut} />}
    </button>
  );
}

/** A line of words above some items. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <p className="menu-label">{children}</p>;
}

export function MenuLine() {
  return <hr className="menu-line" />;
}

function move(event: KeyboardEvent<HTMLDivElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role^=menuitem]")];
  const at = items.findIndex((one) => one.contains(document.activeElement));
  const next = nextOf(event.key, items, at);
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

function nextOf(key: string, items: HTMLElement[], at: number): HTMLElement | undefined {
  if (key === "ArrowDown") return items[(at + 1) % items.length];
  if (key === "ArrowUp") return items[(at - 1 + items.length) % items.length];
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if (key.length !== 1) return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find((one) => one.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
