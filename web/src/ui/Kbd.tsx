import "./kbd.css";
import { keyWords } from "./key-words.ts";

/** A key or a chord as it stands on this keyboard: `Mod+Enter`, `g t`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {keyWords(keys).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
