import { useCommands } from "../commands/index.ts";
import { clockWords } from "../time/index.ts";
import { Button, Kbd, sayProblem, undoNewest, YesIcon } from "../ui/index.ts";
import { type Saved, undoSaved, useSaved } from "./saved.ts";

/** `Saved at 11:04 · Undo`: says each time that it is kept, and gives it back. */
export function SavedStatus() {
  const saved = useSaved();
  const undo = () => void undoSaved().catch(sayProblem);
  return (
    <p className="set-saved" role="status">
      {saved && <Words saved={saved} />}
      {saved?.undo && <UndoButton undo={undo} />}
    </p>
  );
}

/** Its key is there as long as the button is. */
function UndoButton({ undo }: { undo: () => void }) {
  useCommands([
    {
      id: "undo",
      words: "Undo the last thing",
      group: "Anywhere",
      keys: "z",
      run: () => {
        if (!undoNewest()) undo();
      },
    },
  ]);
  return (
    <Button size="small" onClick={undo}>
      Undo
      <Kbd keys="z" />
    </Button>
  );
}

function Words({ saved: { state, at } }: { saved: Saved }) {
  if (state === "saving") return <span>Saving…</span>;
  return (
    <>
      <YesIcon aria-hidden="true" />
      <span>
        {state === "undone" ? "Undone at" : "Saved at"} <time>{clockWords(at)}</time>
      </span>
    </>
  );
}
