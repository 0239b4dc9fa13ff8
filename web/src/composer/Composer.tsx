import type { Attachment, Conversation } from "@manyhands/client";
import { type DragEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { withWorkspace } from "../api/index.ts";
import { shortName } from "../life/index.ts";
import { AttachIcon, Button, classes, IconButton, Kbd, NoteIcon, say, TrashIcon } from "../ui/index.ts";
import { namesOf, usualRecipients } from "./addresses.ts";
import "./composer.css";
import { drop, restore, useWriting, write } from "./drafts.ts";
import { EditorPlace } from "./EditorPlace.tsx";
import { Files } from "./Files.tsx";
import type { How } from "./how.ts";
import { NewerNote } from "./NewerNote.tsx";
import { RecipientLine } from "./Recipients.tsx";
import { SendButton } from "./SendButton.tsx";
import { useSend } from "./use-send.ts";
import { useUploads } from "./use-uploads.ts";
import { isEmpty, type Kind, type Writing } from "./writing.ts";

export type Mode = "reply" | "note" | "forward";

export interface ComposerHandle {
  focus: () => void;
}

export interface ComposerProps {
  conversation: Conversation;
  mode: Mode;
  onMode: (mode: Mode) => void;
  handle: RefObject<ComposerHandle | null>;
  /** Whether somebody is writing now: colleagues are told. */
  onWriting: (writing: boolean) => void;
  onLeave: () => void;
}

/** Where an answer, a note or a forward is written. What goes to the customer and what does not never look alike. */
export function Composer({ conversation, mode, onMode, handle, onWriting, onLeave }: ComposerProps) {
  const kind: Kind = mode === "note" ? "note" : "outbound";
  const { id, version } = conversation;
  const writing = useWriting(id, kind);
  const { busy, newer, seeNewer, send } = useSend(conversation);
  const uploads = useUploads();
  const [addressing, setAddressing] = useState(false);
  const [outside, setOutside] = useState<{ name: string; address: string }[]>([]);
  const name = shortName(conversation.requester.name);

  const focusEditor = useRef(() => {});
  const wanted = useRef(false);
  const ready = useCallback((focus: () => void) => {
    focusEditor.current = focus;
    if (wanted.current) focus();
  }, []);
  useEffect(() => {
    handle.current = {
      focus: () => {
        // Where the editor is just taking over from the plain field, it gets the focus when it is there.
        wanted.current = true;
        focusEditor.current();
      },
    };
    return () => {
      handle.current = null;
    };
  }, [handle]);

  const attach = (files: File[], show?: (url: string, alt: string) => void) =>
    uploads.add(files, (attachment, file) => {
      const inText = show && file.type.startsWith("image/");
      keep({ attachments: [...latest.current.attachments, { ...attachment, inline: Boolean(inText) }] });
      if (inText) show(withWorkspace(attachment.url), file.name);
    });
  const latest = useRef(writing);
  latest.current = writing;
  const keep = (change: Partial<Writing>) =>
    // What it answers is what was on the screen when its first word was written.
    write(id, kind, { seenVersion: latest.current.seenVersion ?? version, ...change });

  const empty = isEmpty(writing);
  const cannot = empty || uploads.uploading.length > 0 || (mode === "forward" && outside.length === 0);
  async function go(how: How): Promise<void> {
    if (busy) return;
    if (cannot) {
      if (empty) focusEditor.current();
      else
        say(uploads.uploading.length > 0 ? "A file is still on its way up. Wait a moment." : "Say to whom it goes.", {
          tone: "problem",
        });
      return;
    }
    const to = outside[0];
    const done = await send({ kind, how, ...(mode === "forward" && to && { forwardTo: to }) });
    if (done && mode === "forward") {
      setOutside([]);
      onMode("reply");
    }
  }

  function keys(event: KeyboardEvent): void {
    if (event.target instanceof Element && event.target.closest(":popover-open")) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void go(event.shiftKey && mode === "reply" ? { kind: "ask" } : { kind: "plain" });
    }
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      onLeave();
    }
  }
  const dropped = (event: DragEvent) => {
    if (event.defaultPrevented || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    attach([...event.dataTransfer.files]);
  };

  const recipients = writing.to ?? usualRecipients(conversation);
  const inside = mode !== "reply";
  return (
    <>
      {newer && (
        <NewerNote
          newer={newer}
          onSend={() => {
            restore(id, kind, { ...writing, seenVersion: newer.version });
            void go({ kind: "plain" });
          }}
          onClose={() => {
            write(id, kind, { seenVersion: newer.version });
            seeNewer();
            focusEditor.current();
          }}
        />
      )}
      <section
        className={classes("composer", inside && "composer-inside")}
        aria-label={modeWords(mode, name)}
        onKeyDown={keys}
        onDrop={dropped}
        onDragOver={(event) => event.preventDefault()}
        onFocus={(event) => {
          if (event.target.matches("[role=textbox], textarea")) wanted.current = false;
          onWriting(true);
        }}
        onBlur={() => onWriting(false)}
      >
        <Modes
          mode={mode}
          onMode={onMode}
          to={mode === "reply" ? namesOf(recipients) : undefined}
          open={addressing}
          onTo={() => setAddressing(!addressing)}
        />
        {inside && (
          <p className="composer-inside-words">
            <NoteIcon aria-hidden="true" />
            {mode === "note"
              ? "Only colleagues see this."
              : `Goes to somebody outside. ${name} does not see it, nor what comes back.`}
          </p>
        )}
        {mode === "reply" && addressing && <Addressing writing={writing} recipients={recipients} onChange={keep} />}
        {mode === "forward" && (
          <RecipientLine label="To" addressees={outside} onChange={(all) => setOutside(all.slice(-1))} autoFocus />
        )}
        <EditorPlace
          key={`${id} ${kind}`}
          label={modeWords(mode, name)}
          placeholder={
            mode === "note"
              ? "Write a note to your colleagues"
              : mode === "forward"
                ? "Write to them"
                : `Write to ${name}`
          }
          html={writing.html}
          revision={writing.revision}
          onChange={(html, text) => keep({ html, text })}
          onFiles={attach}
          onReady={ready}
        />
        <Files
          attachments={writing.attachments}
          uploading={uploads.uploading}
          onRemove={(gone) => keep({ attachments: without(writing.attachments, gone) })}
        />
        <div className="composer-foot">
          <FileButton onFiles={attach} />
          {!empty && (
            <IconButton
              size="small"
              label="Throw what is written away"
              icon={<TrashIcon />}
              onClick={() => throwAway(id, kind, writing)}
            />
          )}
          <span className="composer-send">
            {mode === "reply" ? (
              <SendButton busy={busy} name={name} onSend={(how) => void go(how)} />
            ) : (
              <Button look="dusk" size="small" busy={busy} onClick={() => void go({ kind: "plain" })}>
                {mode === "note" ? "Add note" : "Forward"}
                <Kbd keys="Mod+Enter" />
              </Button>
            )}
          </span>
        </div>
      </section>
    </>
  );
}

function modeWords(mode: Mode, name: string): string {
  if (mode === "note") return "Note, only for colleagues";
  return mode === "forward" ? "Forward to somebody outside" : `Reply to ${name}`;
}

function without(attachments: readonly Attachment[], id: string): Attachment[] {
  return attachments.filter((one) => one.id !== id);
}

function throwAway(id: string, kind: Kind, writing: Writing): void {
  drop(id, kind);
  say("Thrown away.", { undo: () => restore(id, kind, writing) });
}

interface ModesProps {
  mode: Mode;
  onMode: (mode: Mode) => void;
  to: string | undefined;
  open: boolean;
  onTo: () => void;
}

const modes: readonly [Mode, string][] = [
  ["reply", "Reply"],
  ["note", "Note"],
  ["forward", "Forward"],
];

function Modes({ mode, onMode, to, open, onTo }: ModesProps) {
  return (
    <div className="composer-modes">
      <fieldset>
        <legend className="unseen">What is written</legend>
        {modes.map(([value, words]) => (
          <button type="button" key={value} aria-pressed={mode === value} onClick={() => onMode(value)}>
            {value === "note" && <NoteIcon aria-hidden="true" />}
            {words}
          </button>
        ))}
      </fieldset>
      {to !== undefined && (
        <button
          type="button"
          className="composer-to"
          aria-expanded={open}
          onClick={onTo}
          aria-label={`To ${to}: change`}
        >
          <span className="cut">to {to}</span>
        </button>
      )}
    </div>
  );
}

function Addressing({
  writing,
  recipients,
  onChange,
}: {
  writing: Writing;
  recipients: Writing["cc"];
  onChange: (change: Partial<Writing>) => void;
}) {
  return (
    <div>
      <RecipientLine label="To" addressees={recipients} onChange={(to) => onChange({ to })} autoFocus />
      <RecipientLine label="Cc" addressees={writing.cc} onChange={(cc) => onChange({ cc })} />
      <RecipientLine label="Bcc" addressees={writing.bcc} onChange={(bcc) => onChange({ bcc })} />
    </div>
  );
}

function FileButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton size="small" label="Attach files" icon={<AttachIcon />} onClick={() => field.current?.click()} />
      <input
        ref={field}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </>
  );
}
