import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./IconButton.tsx";
import "./dialog.css";

export interface DialogProps {
  title: string;
  /** It is on the page only while it is wanted. */
  onClose: () => void;
  children: ReactNode;
  /** The buttons at its foot, the one that goes on last. */
  foot?: ReactNode;
  width?: number;
}

/** A native dialog: it keeps the focus, Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, foot, width = 460 }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    if (shown && !shown.open) {
      shown.showModal();
      focusFirst(shown);
    }
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      style={{ "--dialog-width": `${width}px` }}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="dialog-sheet">
        <header>
          <h2 id={heading}>{title}</h2>
          <IconButton label="Close" icon={<X />} size="small" onClick={onClose} />
        </header>
        <div className="dialog-body">{children}</div>
        {foot && <footer>{foot}</footer>}
      </div>
    </dialog>
  );
}

/** What one came for, not the button that closes it. */
function focusFirst(dialog: HTMLDialogElement): void {
  const first =
    dialog.querySelector(".dialog-body :is(input:checked, input:not([type=radio], [hidden]), textarea, select)") ??
    dialog.querySelector(".dialog-sheet > footer > :last-child");
  if (first instanceof HTMLElement) first.focus();
}
