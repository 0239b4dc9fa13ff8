import { CircleAlert, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import { classes } from "./classes.ts";
import { IconButton } from "./IconButton.tsx";
import { Kbd } from "./Kbd.tsx";
import { forget, useToasts } from "./toasts.ts";
import "./toasts.css";

/** Where toasts appear, once on the page. It lies above dialogs as a popover; screen readers hear each of them once. */
export function Toasts() {
  const toasts = useToasts();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = place.current;
    if (!shown) return;
    // Shown anew each time, so that it lies above a dialog that was opened since.
    if (shown.matches(":popover-open")) shown.hidePopover();
    if (toasts.length > 0) shown.showPopover();
  }, [toasts]);
  return (
    <div ref={place} popover="manual" className="toasts" role="log" aria-live="polite" aria-label="What happened">
      {toasts.map(({ id, words, tone, undo }) => (
        <div key={id} className={classes("toast", tone === "problem" && "toast-problem")}>
          {tone === "problem" && <CircleAlert aria-hidden="true" />}
          <p>{words}</p>
          {undo && (
            <Button
              size="small"
              look="plain"
              onClick={() => {
                forget(id);
                undo.run();
              }}
            >
              {undo.words}
              {tone === "plain" && <Kbd keys="z" />}
            </Button>
          )}
          <IconButton label="Close" icon={<X />} size="small" onClick={() => forget(id)} />
        </div>
      ))}
    </div>
  );
}
