import { Button, CloseIcon, IconButton, MailIcon } from "../ui/index.ts";
import "./newer-note.css";
import type { Newer } from "./use-send.ts";

/** What came in while one wrote: nothing was sent, every word is kept below. */
export function NewerNote({ newer, onSend, onClose }: { newer: Newer; onSend: () => void; onClose: () => void }) {
  return (
    <div className="newer" role="alert">
      <MailIcon aria-hidden="true" />
      <div>
        <b>Not sent yet: something came in while you wrote.</b>
        {newer.messages.map(({ author, text }) => (
          <p key={`${author} ${text}`}>
            {author}: “{text.trim().replace(/\s+/g, " ").slice(0, 200)}”
          </p>
        ))}
        <p>Your words are kept below. Change them, or send them as they are.</p>
      </div>
      <Button size="small" onClick={onSend}>
        Send as it is
      </Button>
      <IconButton size="small" label="Close and go on writing" icon={<CloseIcon />} onClick={onClose} />
    </div>
  );
}
