import type { ComponentProps, ReactNode } from "react";
import "./button.css";
import { classes } from "./classes.ts";
import { Tooltip } from "./Tooltip.tsx";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "title"> {
  /** What it does: its name for screen readers and its tooltip. */
  label: string;
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string | undefined;
  icon: ReactNode;
  size?: "small" | "usual";
}

export function IconButton({ label, shortcut, icon, size = "usual", className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={classes("button", "button-plain", "button-icon", `button-${size}`, className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
