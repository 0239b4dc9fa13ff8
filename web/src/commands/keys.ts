/** One press as it is written in the table of keys: `j`, `#`, `Mod+Enter`, `Shift+E`, `Escape`. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const lone = new Set(["Control", "Shift", "Alt", "Meta", "CapsLock", "AltGraph", "Dead", "Process", "Unidentified"]);

/** How a press is written, or undefined where only a modifier went down. */
export function strokeOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string | undefined {
  if (lone.has(key)) return undefined;
  const letter = /^\p{L}$/u.test(key);
  // On many keyboards a sign needs Shift or AltGr to be typed at all: then the sign itself is what was meant.
  const sign = key.length === 1 && !letter;
  const modifiers = [
    (ctrlKey || metaKey) && !(sign && altKey) && "Mod",
    altKey && !sign && "Alt",
    shiftKey && !sign && "Shift",
  ].filter((one) => one !== false);
  const written = letter ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key === " " ? "Space" : key;
  return [...modifiers, written].join("+");
}

export interface Bound {
  id: string;
  keys: string;
}

/** What a press does after those before it: the command it completes, or the presses that may still become one. */
export function advance(
  pending: readonly string[],
  stroke: string,
  bounds: readonly Bound[],
): { run?: string; pending: string[] } {
  const whole = [...pending, stroke];
  const complete = bounds.find(({ keys }) => keys === whole.join(" "));
  if (complete) return { run: complete.id, pending: [] };
  if (bounds.some(({ keys }) => keys.startsWith(`${whole.join(" ")} `))) return { pending: whole };
  return pending.length > 0 ? advance([], stroke, bounds) : { pending: [] };
}
