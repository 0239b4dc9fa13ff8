import { useRef, useState } from "react";
import {
  Button,
  Dialog,
  DownIcon,
  Kbd,
  LaterIcon,
  Menu,
  MenuItem,
  type PopoverHandle,
  SendIcon,
  WhenChoice,
  WordIcon,
} from "../ui/index.ts";
import type { How } from "./how.ts";
import "./send-button.css";

export interface SendButtonProps {
  busy: boolean;
  /** Of whom it is asked whether it is solved. */
  name: string;
  onSend: (how: How) => void;
}

/** Send, and the other ways to send. Asking whether it is solved stands beside it, as it is what we want to know. */
export function SendButton({ busy, name, onSend }: SendButtonProps) {
  const [when, setWhen] = useState<"ask-at" | "wait">();
  const menu = useRef<PopoverHandle>(null);
  return (
    <>
      <AskButton busy={busy} onAsk={() => onSend({ kind: "ask" })} />
      <span className="split">
        <Button look="fill" size="small" busy={busy} onClick={() => onSend({ kind: "plain" })}>
          Send
          <Kbd keys="Mod+Enter" />
        </Button>
        <Menu
          label="Other ways to send"
          side="top-end"
          handle={menu}
          trigger={(ways) => (
            <Button look="fill" size="small" aria-label="Other ways to send" {...ways}>
              <DownIcon aria-hidden="true" />
            </Button>
          )}
        >
          <MenuItem
            icon={<SendIcon />}
            hint={`Waits three working days for ${name}, then it is your turn`}
            onChoose={() => onSend({ kind: "plain" })}
          >
            Send
          </MenuItem>
          <MenuItem
            icon={<WordIcon />}
            shortcut="Mod+Shift+Enter"
            hint="Asks with this answer"
            onChoose={() => onSend({ kind: "ask" })}
          >
            Send and ask whether it’s solved
          </MenuItem>
          <MenuItem icon={<WordIcon />} hint="Asks by itself, at a time you choose" onChoose={() => setWhen("ask-at")}>
            Send now, ask later…
          </MenuItem>
          <MenuItem
            icon={<LaterIcon />}
            hint="Comes back to you then, if nobody wrote"
            onChoose={() => setWhen("wait")}
          >
            Send and wait until…
          </MenuItem>
        </Menu>
      </span>
      {when && (
        <Dialog
          title={when === "wait" ? "Wait until when?" : `When do we ask ${name}?`}
          width={340}
          onClose={() => setWhen(undefined)}
        >
          <WhenChoice
            onChoose={(at) => {
              setWhen(undefined);
              onSend(when === "wait" ? { kind: "wait", until: at } : { kind: "ask-at", at });
            }}
          />
        </Dialog>
      )}
    </>
  );
}

/** In a narrow place its words are fewer, and mean the same. */
function AskButton({ busy, onAsk }: { busy: boolean; onAsk: () => void }) {
  return (
    <Button
      look="line"
      size="small"
      className="send-ask"
      icon={<WordIcon />}
      busy={busy}
      aria-label="Send and ask whether it’s solved"
      onClick={onAsk}
    >
      <span>
        Send and ask<span className="send-ask-more"> whether it’s solved</span>
      </span>
    </Button>
  );
}
