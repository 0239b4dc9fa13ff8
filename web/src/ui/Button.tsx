import type { ComponentProps, ReactNode } from "react";
import "./button.css";
import { classes } from "./classes.ts";

export type ButtonLook = "plain" | "line" | "fill" | "dusk" | "clay";

export interface ButtonProps extends ComponentProps<"button"> {
  look?: ButtonLook;
  size?: "small" | "usual" | "large";
  icon?: ReactNode;
  /** It is under way: the button keeps its size and is not pressed twice. */
  busy?: boolean;
}

/** A button with words. One with only a picture is an `IconButton`. */
export function Button({ look = "line", size = "usual", icon, busy, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? undefined : rest.onClick}
      className={classes("button", `button-${look}`, `button-${size}`, className)}
    >
      {icon}
      {children}
    </button>
  );
}
