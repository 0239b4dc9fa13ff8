import type { Conversation } from "@manyhands/client";
import { type DragEvent, type KeyboardEvent, type RefObject, useState } from "react";
import { shortName } from "../life/index.ts";
import { Button, classes, IconButton, Kbd, NoteIcon, TrashIcon } from "../ui/index.ts";
import { Addressing } from "./Addressing.tsx";
import { namesOf, usualRecipients } from "./addresses.ts";
import "./composer.css";
import { EditorPlace } from "./EditorPlace.tsx";
import { FileButton } from "./FileButton.tsx";
import { Files } from "./Files.tsx";
import { Modes } from "./Modes.tsx";
import { type Mode, modeWords, placeholderOf } from "./mode.ts";
import { NewerNote } from "./NewerNote.tsx";
import { RecipientLine } from "./Recipients.tsx";
import { SendButton } from "./SendButton.tsx";
import { useComposer } from "./use-composer.ts";
import { type ComposerHandle, useFocusWish } from "./use-focus-wish.ts";
import { isEmpty } from "./writing.ts";

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
  const { focus, ready, granted } = useFocusWish(handle);
  const composer = useComposer({ conversation, mode, onMode, focus });
  const { writing, newer, kind, keep, attach, go } = composer;
  const name = shortName(conversation.requester.name);

  function keys(event: KeyboardEvent): void {
    if (event.target instanceof Element && event.target.closest(":popover-open")) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void go(event.shiftKey && mode === "reply" ? { kind: "ask" } : { kind: "plain" });
    }
    // The editor prevents what the browser does on Escape, whether or not it does something itself.
    const left = event.key === "Escape" && !event.nativeEvent.isComposing;
    if (left && (!event.defaultPrevented || isWriting(event.target))) {
      event.preventDefault();
      onLeave();
    }
  }
  const dropped = (event: DragEvent) => {
    if (event.defaultPrevented || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    attach([...event.dataTransfer.files]);
  };
  return (
    <>
      {newer && (
        <NewerNote
          newer={newer}
          onSend={() => composer.sendAsItIs(newer.version)}
          onClose={() => composer.goOn(newer.version)}
        />
      )}
      <section
        className={classes("composer", mode !== "reply" && "composer-inside")}
        aria-label={modeWords(mode, name)}
        onKeyDown={keys}
        onDrop={dropped}
        onDragOver={(event) => event.preventDefault()}
        onFocus={(event) => {
          if (event.target.matches("[role=textbox], textarea")) granted();
          onWriting(true);
        }}
        onBlur={() => onWriting(false)}
      >
        <Top conversation={conversation} mode={mode} onMode={onMode} composer={composer} name={name} />
        <EditorPlace
          key={`${conversation.id} ${kind}`}
          label={modeWords(mode, name)}
          placeholder={placeholderOf(mode, name)}
          html={writing.html}
          revision={writing.revision}
          onChange={(html, text) => keep({ html, text })}
          onFiles={attach}
          onReady={ready}
        />
        <Files
          attachments={writing.attachments}
          uploading={composer.uploading}
          onRemove={(gone) => keep({ attachments: writing.attachments.filter(({ id }) => id !== gone) })}
        />
        <Foot mode={mode} composer={composer} name={name} />
      </section>
    </>
  );
}

function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.isContentEditable;
}

type Part = { mode: Mode; name: string; composer: ReturnType<typeof useComposer> };

/** What one writes and to whom; and, in violet and in words, that the customer does not see it. */
function Top({ conversation, mode, onMode, name, composer }: Part & Pick<ComposerProps, "conversation" | "onMode">) {
  const [open, setOpen] = useState(false);
  const { writing, keep, outside, setOutside } = composer;
  const recipients = writing.to ?? usualRecipients(conversation);
  return (
    <>
      <Modes
        mode={mode}
        onMode={onMode}
        to={mode === "reply" ? namesOf([...recipients, ...writing.cc]) : undefined}
        open={open}
        onTo={() => setOpen(!open)}
      />
      {mode !== "reply" && (
        <p className="composer-inside-words">
          <NoteIcon aria-hidden="true" />
          {mode === "note"
            ? "Only colleagues see this."
            : `Goes to somebody outside. ${name} does not see it, nor what comes back.`}
        </p>
      )}
      {mode === "reply" && open && <Addressing writing={writing} recipients={recipients} onChange={keep} />}
      {mode === "forward" && (
        <RecipientLine label="To" addressees={outside} onChange={(all) => setOutside(all.slice(-1))} autoFocus />
      )}
    </>
  );
}

function Foot({ mode, name, composer }: Part) {
  const { writing, attach, busy, go, throwAway } = composer;
  return (
    <div className="composer-foot">
      <FileButton onFiles={attach} />
      {!isEmpty(writing) && (
        <IconButton size="small" label="Throw what is written away" icon={<TrashIcon />} onClick={throwAway} />
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
  );
}
