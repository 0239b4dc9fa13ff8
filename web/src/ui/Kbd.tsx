import "./kbd.css";
import { apple, keyWords } from "./key-words.ts";

/** A key or a chord as it stands on this keyboard: `Mod+Enter`, `g t`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {keys.split(" ").map((chord) => (
        <kbd key={chord}>{keyWords(chord).join(apple ? "" : " ")}</kbd>
      ))}
    </span>
  );
}
