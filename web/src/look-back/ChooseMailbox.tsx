import { type DragEvent, useRef, useState } from "react";
import { Button, classes, Field, TextInput } from "../ui/index.ts";

interface ChooseMailboxProps {
  problem: string | undefined;
  onChosen: (files: File[], ours: string) => void;
}

const ways = [
  {
    from: "Gmail, Google Workspace",
    how: "takeout.google.com: choose Mail only. The .mbox file in it has both what came in and what was sent.",
  },
  { from: "Thunderbird", how: "The files Inbox and Sent in the profile’s folder are mailboxes as they are." },
  { from: "Apple Mail", how: "Mailbox → Export Mailbox…, once for the inbox and once for what was sent." },
  { from: "Outlook, Microsoft 365", how: "Open the mailbox in Thunderbird by IMAP, and take its two files." },
];

/** Takes the mailbox files, by a button or by dropping them. */
export function ChooseMailbox({ problem, onChosen }: ChooseMailboxProps) {
  const field = useRef<HTMLInputElement>(null);
  const [ours, setOurs] = useState("");
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onChosen(files, ours);
  }

  return (
    <div className="back-choose">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button in it is for everybody */}
      <div
        className={classes("back-drop", isOver && "back-drop-over")}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h2>Who never got an answer?</h2>
        <p>
          Give us the mailbox that your customers write to, as an mbox file: what came in and what was sent. In a minute
          you see who waited, for how long, and who had to write again.
        </p>
        <Button look="fill" size="large" onClick={() => field.current?.click()}>
          Choose mailbox files
        </Button>
        <p className="back-drop-or">or drop them here</p>
        <p className="back-promise">
          It is read while it comes and forgotten at once. Nothing is stored, nothing is sent.
        </p>
        <input
          ref={field}
          type="file"
          multiple
          hidden
          aria-label="Mailbox files"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = "";
            if (files.length > 0) onChosen(files, ours);
          }}
        />
      </div>
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <Field
        label="Your own addresses or domains"
        hint="Only if the guess is wrong: we take whoever is on most of the mails."
      >
        {(given) => (
          <TextInput
            {...given}
            value={ours}
            placeholder="support@halden.example, halden.example"
            onChange={(event) => setOurs(event.target.value)}
          />
        )}
      </Field>
      <section className="back-ways" aria-labelledby="back-ways">
        <h3 id="back-ways">Where to find the file</h3>
        <dl>
          {ways.map(({ from, how }) => (
            <div key={from}>
              <dt>{from}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
