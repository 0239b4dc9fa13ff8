import { type ReactNode, useState } from "react";
import { Button, LinkIcon, YesIcon } from "../ui/index.ts";
import "./once.css";

/** Something that is shown this once: a link or a key, and the button that copies it. */
export function CopyOnce({ text, children, done }: { text: string; children: ReactNode; done: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="set-once" role="status">
      <p>{children}</p>
      <code>{text}</code>
      <div>
        <Button
          look="fill"
          icon={copied ? <YesIcon /> : <LinkIcon />}
          onClick={() => {
            void navigator.clipboard.writeText(text).then(() => setCopied(true));
          }}
        >
          {copied ? "Copied" : "Copy"}
        </Button>
        <Button look="plain" onClick={done}>
          I have it
        </Button>
      </div>
    </div>
  );
}
