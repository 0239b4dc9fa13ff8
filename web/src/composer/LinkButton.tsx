import type { Editor } from "@tiptap/react";
import { useRef, useState } from "react";
import { Button, Field, LinkIcon, Popover, type PopoverHandle, TextInput } from "../ui/index.ts";

/** Makes the chosen words a link, or takes the link away. */
export function LinkButton({ editor }: { editor: Editor }) {
  const handle = useRef<PopoverHandle>(null);
  return (
    <Popover
      label="Link"
      side="top-start"
      handle={handle}
      trigger={(ways) => (
        <button
          type="button"
          className="button button-plain button-icon button-small"
          aria-label="Link"
          title="Link"
          {...ways}
        >
          <LinkIcon aria-hidden="true" />
        </button>
      )}
    >
      {(close) => <LinkForm editor={editor} onDone={close} />}
    </Popover>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const before: unknown = editor.getAttributes("link").href;
  const [address, setAddress] = useState(typeof before === "string" ? before : "");
  const [wrong, setWrong] = useState(false);
  function set(): void {
    const href = /^(https?:|mailto:|tel:)/i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
    if (!URL.canParse(href) || address.trim() === "") {
      setWrong(true);
      return;
    }
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && before === undefined) {
      chain.insertContent({ type: "text", text: address.trim(), marks: [{ type: "link", attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
    onDone();
  }
  return (
    <form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        set();
      }}
    >
      <Field
        label="Where does it lead?"
        problem={wrong ? "This is no address. Such as halden.example/parts." : undefined}
      >
        {(ways) => (
          <TextInput
            {...ways}
            inputMode="url"
            placeholder="https://"
            value={address}
            onChange={(event) => {
              setAddress(event.target.value);
              setWrong(false);
            }}
          />
        )}
      </Field>
      <span>
        {before !== undefined && (
          <Button
            size="small"
            look="plain"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetLink().run();
              onDone();
            }}
          >
            Take it away
          </Button>
        )}
        <Button size="small" look="fill" type="submit">
          Link
        </Button>
      </span>
    </form>
  );
}
