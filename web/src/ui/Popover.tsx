import { type ReactNode, type RefObject, type ToggleEvent, useEffect, useId, useRef, useState } from "react";
import { classes } from "./classes.ts";
import "./popover.css";

export interface PopoverTrigger {
  popoverTarget: string;
  "aria-expanded": boolean;
  "aria-haspopup": "dialog" | "menu";
}

export interface PopoverProps {
  trigger: (ways: PopoverTrigger) => ReactNode;
  children: (close: () => void) => ReactNode;
  label: string;
  /** Where it opens from its trigger. */
  side?: "bottom-start" | "bottom-end" | "top-start" | "top-end";
  kind?: "dialog" | "menu";
  className?: string;
  handle?: RefObject<PopoverHandle | null>;
}

export interface PopoverHandle {
  open: () => void;
  close: () => void;
}

/** A native popover beside its trigger: Escape and a press elsewhere close it, nothing is clipped by what it stands in. */
export function Popover({
  trigger,
  children,
  label,
  side = "bottom-start",
  kind = "dialog",
  className,
  handle,
}: PopoverProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const anchor = `--pop${id.replace(/[^a-zA-Z0-9]/g, "")}`;
  useEffect(() => {
    if (!handle) return;
    handle.current = { open: () => place.current?.showPopover(), close: () => place.current?.hidePopover() };
    return () => {
      handle.current = null;
    };
  }, [handle]);
  return (
    <>
      <span className="popped" style={{ "--anchor": anchor }}>
        {trigger({ popoverTarget: id, "aria-expanded": open, "aria-haspopup": kind })}
      </span>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is a dialog or a menu, both of which have names */}
      <div
        ref={place}
        id={id}
        popover="auto"
        role={kind}
        aria-label={label}
        className={classes("popover", `popover-${side}`, className)}
        style={{ "--anchor": anchor }}
        onToggle={(event: ToggleEvent<HTMLDivElement>) => {
          setOpen(event.newState === "open");
          if (event.newState === "open") focusFirst(event.currentTarget);
        }}
      >
        {open && children(() => place.current?.hidePopover())}
      </div>
    </>
  );
}

/** What is inside is drawn after it has opened; the first thing that takes focus gets it. */
function focusFirst(place: HTMLElement): void {
  requestAnimationFrame(() => {
    if (place.contains(document.activeElement)) return;
    const first = place.querySelector("[autofocus], [role^=menuitem], input, textarea, select, button");
    if (first instanceof HTMLElement) first.focus();
  });
}
