import Image from "@tiptap/extension-image";
import { Placeholder } from "@tiptap/extension-placeholder";
import { EditorContent, type Editor as TiptapEditor, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useEffect, useLayoutEffect, useRef } from "react";
import { BoldIcon, BulletsIcon, IconButton } from "../ui/index.ts";
import "./editor.css";
import { LinkButton } from "./LinkButton.tsx";

export interface EditorProps {
  label: string;
  placeholder: string;
  html: string;
  /** When it grows, `html` replaces what stands in the editor. */
  revision: number;
  onChange: (html: string, text: string) => void;
  /** Files that were pasted or dropped; a picture may be given back, to stand where it was pasted. */
  onFiles: (files: File[], show: (url: string, alt: string) => void) => void;
  onReady: (focus: () => void) => void;
}

/** Where one writes: bold, lists, links, quotes and pictures; nothing that a mail could not carry. */
export function Editor({ label, placeholder, html, revision, onChange, onFiles, onReady }: EditorProps) {
  const latest = useRef({ onChange, onFiles, label, placeholder });
  latest.current = { onChange, onFiles, label, placeholder };
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: false,
        codeBlock: false,
        horizontalRule: false,
        link: {
          openOnClick: false,
          defaultProtocol: "https",
          HTMLAttributes: { rel: "noopener noreferrer", target: null },
        },
      }),
      Image.configure({ inline: true }),
      Placeholder.configure({ placeholder: () => latest.current.placeholder }),
    ],
    content: html,
    editorProps: {
      attributes: () => ({
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": latest.current.label,
        class: "editor-text",
      }),
      // It sends; a line break of its own would go along.
      handleKeyDown: (_view, event) => event.key === "Enter" && (event.ctrlKey || event.metaKey),
      handlePaste: (_view, event) => take(event.clipboardData?.files),
      handleDrop: (_view, event) => take(event.dataTransfer?.files),
    },
    onUpdate: ({ editor: changed }) =>
      latest.current.onChange(htmlOf(changed), changed.getText({ blockSeparator: "\n\n" })),
  });

  function take(files: FileList | undefined): boolean {
    if (!files || files.length === 0) return false;
    latest.current.onFiles([...files], (url, alt) => editor?.chain().focus().setImage({ src: url, alt }).run());
    return true;
  }

  const taken = useRef(revision);
  useEffect(() => {
    if (!editor || taken.current === revision) return;
    taken.current = revision;
    editor.commands.setContent(html, { emitUpdate: false });
  }, [editor, revision, html]);
  // In the same moment in which it is drawn: a key pressed now types here and does nothing else.
  useLayoutEffect(() => {
    if (editor) onReady(() => focusNow(editor));
  }, [editor, onReady]);

  return (
    <>
      <EditorContent editor={editor} className="editor" />
      {editor && <Marks editor={editor} />}
    </>
  );
}

/** The editor's own focus waits for a frame, in which keys would go astray. */
function focusNow(editor: TiptapEditor): void {
  editor.commands.setTextSelection(editor.state.doc.content.size);
  editor.view.focus();
}

function htmlOf(editor: TiptapEditor): string {
  return editor.isEmpty ? "" : editor.getHTML();
}

function Marks({ editor }: { editor: TiptapEditor }) {
  const chain = () => editor.chain().focus();
  return (
    <span className="editor-marks">
      <IconButton
        size="small"
        label="Bold"
        shortcut="Mod+b"
        icon={<BoldIcon />}
        onClick={() => chain().toggleBold().run()}
      />
      <IconButton size="small" label="List" icon={<BulletsIcon />} onClick={() => chain().toggleBulletList().run()} />
      <LinkButton editor={editor} />
    </span>
  );
}
