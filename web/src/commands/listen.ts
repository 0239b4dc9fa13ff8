import { keysAreOn, keysOf } from "./bindings.ts";
import { advance, strokeOf } from "./keys.ts";
import { commandsNow } from "./registry.ts";

const secondWithinMs = 1_200;

/** Hears the keys of the whole page, for as long as it is not told to stop. */
export function listenToKeys(): () => void {
  let pending: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hear(event: KeyboardEvent): void {
    const stroke = strokeOf(event);
    if (!stroke || event.defaultPrevented || event.isComposing) return;
    const typing = isTyping(event.target);
    const usable = commandsNow().filter((command) => command.whileTyping || (keysAreOn() && !typing && !isOverlaid()));
    const bounds = usable.flatMap((command) => {
      const keys = keysOf(command);
      return keys ? [{ id: command.id, keys }] : [];
    });
    const next = advance(pending, stroke, bounds);
    pending = next.pending;
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending = [];
    }, secondWithinMs);
    const command = usable.find(({ id }) => id === next.run);
    if (!command) return;
    event.preventDefault();
    command.run();
  }

  document.addEventListener("keydown", hear);
  return () => {
    document.removeEventListener("keydown", hear);
    clearTimeout(timer);
  };
}

/** Keys type there, so they do nothing else. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}

/** A dialog or menu is open over the page: its own keys hold, also before it has taken the focus. */
function isOverlaid(): boolean {
  return document.querySelector('dialog:modal, [popover="auto"]:popover-open') !== null;
}
