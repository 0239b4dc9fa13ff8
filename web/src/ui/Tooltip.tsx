import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Kbd } from "./Kbd.tsx";
import "./tooltip.css";

const showAfterMs = 450;

/** Says what a control does while it is pointed at or focused by key. The control carries the same words as its name. */
export function Tooltip({
  text,
  shortcut,
  children,
}: {
  text: string;
  shortcut?: string | undefined;
  children: ReactNode;
}) {
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const anchor = `--tip${useId().replace(/[^a-zA-Z0-9]/g, "")}`;
  useEffect(() => () => clearTimeout(timer.current), []);

  const hide = () => {
    clearTimeout(timer.current);
    tip.current?.hidePopover();
  };
  const show = (event: PointerEvent | FocusEvent) => {
    if (event.type === "focus" && !(event.target instanceof Element && event.target.matches(":focus-visible"))) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => tip.current?.showPopover(), showAfterMs);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what happens to the control inside
    <span
      className="tipped"
      style={{ "--anchor": anchor }}
      onPointerEnter={show}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
    >
      {children}
      <span ref={tip} popover="manual" className="tip" style={{ "--anchor": anchor }} aria-hidden="true">
        {text}
        {shortcut && <Kbd keys={shortcut} />}
      </span>
    </span>
  );
}
