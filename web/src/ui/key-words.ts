export const apple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

const signs: Record<string, string> = apple
  ? { Mod: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↵", Escape: "Esc" }
  : { Mod: "Ctrl", Shift: "⇧", Alt: "Alt", Enter: "↵", Escape: "Esc" };

/** `Mod+Enter` → ["Ctrl", "↵"]; `g t` → ["G", "T"]. */
export function keyWords(keys: string): string[] {
  return keys.split(/[+ ]/).map((key) => signs[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
