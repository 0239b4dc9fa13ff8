import type { Addressee } from "@manyhands/client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useRef, useState } from "react";
import { call, inboxesQuery, newKey, withoutWorkspace } from "../api/index.ts";
import { EditorPlace, RecipientLine } from "../composer/index.ts";
import { AttachIcon, Button, Dialog, ErrorNote, Field, Select, TextInput } from "../ui/index.ts";
import "./new-conversation.css";
import { useNewAttachments } from "./use-new-attachments.tsx";

/** The first word from our side: to whom, about what. */
export function NewConversation({ onClose }: { onClose: () => void }) {
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const navigate = useNavigate();
  const { data: inboxes = [] } = useQuery(inboxesQuery);
  const [to, setTo] = useState<Addressee[]>([]);
  const [subject, setSubject] = useState("");
  const [inboxId, setInboxId] = useState("");
  const [body, setBody] = useState({ html: "", text: "" });
  const [tried, setTried] = useState(false);
  const files = useNewAttachments();
  const key = useRef(newKey());
  const ready = useCallback(() => {}, []);

  const sending = useMutation({
    mutationFn: (confirm: boolean) => {
      const [first] = to;
      if (!first) throw new Error("Say to whom it goes.");
      return call("POST /conversations", {
        key: key.current,
        body: {
          to: first,
          subject: subject.trim(),
          text: body.text,
          html: withoutWorkspace(body.html),
          ...(to.length > 1 && { cc: to.slice(1) }),
          ...(inboxId && { inboxId }),
          ...(files.attachments.length > 0 && { attachmentIds: files.attachments.map(({ id }) => id) }),
          ...(confirm && { confirm }),
        },
      });
    },
    onSuccess: (conversation) =>
      void navigate({
        to: "/$slug/inbox/$view/$conversationId",
        params: { slug, view: "all", conversationId: conversation.id },
        search: {},
      }),
    // Changed words are another request.
    onError: () => {
      key.current = newKey();
    },
  });
  const missing =
    to.length === 0
      ? "Say to whom it goes."
      : subject.trim() === ""
        ? "Give it a subject."
        : body.text.trim() === ""
          ? "Write something."
          : undefined;
  const go = (confirm: boolean) => {
    setTried(true);
    if (!missing && !files.busy) sending.mutate(confirm);
  };
  return (
    <Dialog
      title="Write to a customer"
      width={620}
      onClose={onClose}
      foot={
        <>
          {tried && missing && (
            <p className="field-problem new-missing" role="alert">
              {missing}
            </p>
          )}
          <Button look="plain" icon={<AttachIcon />} onClick={files.choose}>
            Attach
          </Button>
          <Button busy={sending.isPending} onClick={() => go(true)}>
            Send and ask whether it’s solved
          </Button>
          <Button look="fill" busy={sending.isPending} onClick={() => go(false)}>
            Send
          </Button>
        </>
      }
    >
      {sending.error && <ErrorNote title="It was not sent; your words are kept." problem={sending.error} />}
      <div className="new-to">
        <RecipientLine label="To" addressees={to} onChange={setTo} autoFocus />
      </div>
      {inboxes.length > 1 && (
        <Field label="From">
          {(ways) => (
            <Select {...ways} value={inboxId} onChange={(event) => setInboxId(event.target.value)}>
              {inboxes.map(({ id, name, address }) => (
                <option key={id} value={id}>
                  {name} ({address})
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field label="Subject">
        {(ways) => (
          <TextInput {...ways} value={subject} maxLength={500} onChange={(event) => setSubject(event.target.value)} />
        )}
      </Field>
      <div className="new-text">
        <EditorPlace
          label="What you write"
          placeholder="Write to them"
          html={body.html}
          revision={0}
          onChange={(html, text) => setBody({ html, text })}
          onFiles={files.add}
          onReady={ready}
        />
      </div>
      {files.shown}
    </Dialog>
  );
}
