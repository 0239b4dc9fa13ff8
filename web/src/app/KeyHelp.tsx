import { useState } from "react";
import { type Command, commandsNow, keysOf, rebind, strokeOf, switchKeys, useBindings } from "../commands/index.ts";
import { Button, Dialog, Kbd, Switch } from "../ui/index.ts";
import "./key-help.css";
import { closeOverlay } from "./overlay.ts";

/** Every key that does something here, in words; each can be changed, and all can be switched off. */
export function KeyHelp() {
  const bindings = useBindings();
  const [commands] = useState(() => commandsNow().filter(({ keys }) => keys));
  const [changing, setChanging] = useState<string>();
  const groups = Map.groupBy(commands, ({ group }) => group);

  function hear(event: KeyboardEvent | React.KeyboardEvent, id: string): void {
    event.preventDefault();
    event.stopPropagation();
    const stroke = strokeOf(event);
    if (!stroke) return;
    setChanging(undefined);
    if (stroke === "Escape") return;
    rebind(id, stroke === "Backspace" ? "" : stroke);
  }
  function usual(): void {
    for (const { id } of commands) rebind(id, undefined);
  }
  const changed = Object.keys(bindings.changed).length > 0;
  return (
    <Dialog
      title="Keys"
      width={640}
      onClose={closeOverlay}
      foot={
        <>
          {changed && (
            <Button look="plain" onClick={usual}>
              Back to the usual keys
            </Button>
          )}
          <Button look="fill" onClick={closeOverlay}>
            Done
          </Button>
        </>
      }
    >
      <Switch
        label="Keys are on"
        hint="They never act while you type. Chords with Ctrl or ⌘ stay."
        checked={bindings.on}
        onChange={switchKeys}
      />
      <div className="key-groups">
        {[...groups].map(([group, some]) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {some.map((command) => (
                <li key={command.id}>
                  <span>{command.words}</span>
                  <KeyButton
                    command={command}
                    changing={changing === command.id}
                    onChange={() => setChanging(command.id)}
                    onLeave={() => setChanging(undefined)}
                    onKey={(event) => hear(event, command.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

interface KeyButtonProps {
  command: Command;
  changing: boolean;
  onChange: () => void;
  onLeave: () => void;
  onKey: (event: React.KeyboardEvent) => void;
}

function KeyButton({ command, changing, onChange, onLeave, onKey }: KeyButtonProps) {
  const keys = keysOf(command);
  return (
    <button
      type="button"
      className="key-button"
      aria-label={
        changing ? `Press the new key for: ${command.words}` : `${command.words}: ${keys ?? "no key"}. Change`
      }
      title="Change. Backspace takes it away."
      onClick={onChange}
      onBlur={onLeave}
      onKeyDown={changing ? onKey : undefined}
    >
      {changing ? "Press a key" : keys ? <Kbd keys={keys} /> : "none"}
    </button>
  );
}
